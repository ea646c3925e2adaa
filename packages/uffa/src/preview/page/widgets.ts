import { customElementNameFlaw } from '../../extension-types/custom-element-name';
import { markup, type Markup } from '../../inspect/page/markup';
import type { PreviewExtension } from '../site/site';
import { elementName, urlsOf } from './selected';
import type { Switches } from './switches';
import { emptyElement, tag } from './tags';

/** Of a portal that has just been set up. */
const COMPANY = '20097';

const PORTLET = 'com_liferay_client_extension_web_internal_portlet_ClientExtensionEntryPortlet';

/** A widget on a page as a portal writes it, with the box around it that its styles may count on. */
export function widget(extension: PreviewExtension, instance: number): Markup {
  const id = `p_p_id_${portletId(extension)}_${instance === 0 ? '' : `INSTANCE_${instance}_`}`;
  const inside = extension.type === 'iframe' ? frame(extension) : customElement(extension);
  return markup`${tag('div', { class: 'portlet-boundary portlet-client-extension portlet-barebone', id })}
${inside}
</div>
`;
}

/** Whether a page may have it more than once. */
export function isInstanceable({ settings }: PreviewExtension): boolean {
  return settings.get('instanceable')?.toLowerCase() === 'true';
}

/** The same for the same reference code, so that a widget on a page outlives a deployment. */
function portletId({ externalReferenceCode }: PreviewExtension): string {
  return `${PORTLET}_${COMPANY}_${externalReferenceCode.replace(/[^A-Za-z0-9_]/g, '_')}`;
}

/** Its properties are attributes; the portal adds none for routes. */
function customElement(extension: PreviewExtension): Markup {
  const name = elementName(extension);
  if (customElementNameFlaw(name) !== undefined) return markup`<!-- no element -->`;
  return emptyElement(name, {
    ...Object.fromEntries(extension.properties),
    liferaywebdavurl: '/webdav/preview/document_library',
  });
}

/** Its properties are the query; it has no size, title or sandbox of its own. */
function frame(extension: PreviewExtension): Markup {
  const [url = ''] = urlsOf(extension, 'url');
  const query = new URLSearchParams([...extension.properties]).toString();
  const separator = url.includes('?') ? '&' : '?';
  return emptyElement('iframe', { src: query === '' ? url : `${url}${separator}${query}` });
}

/** The scripts of custom elements in the order of the page, each address once. */
export function elementScripts(elements: readonly PreviewExtension[], switches: Switches): Markup {
  const scripts = new Map(
    elements.flatMap((extension) => {
      const type = extension.settings.get('useESM')?.toLowerCase() === 'true' ? 'module' : 'text/javascript';
      return urlsOf(extension, 'urls').map((url) => [stamped(url, extension, switches), type] as const);
    }),
  );
  return markup`${[...scripts].map(([src, type]) => markup`${emptyElement('script', { src, type })}\n`)}`;
}

/** The style sheets of custom elements in the order of the page, each address once. */
export function elementStyles(elements: readonly PreviewExtension[], switches: Switches): Markup {
  const styles = new Set(
    elements.flatMap((extension) =>
      urlsOf(extension, 'cssURLs').map((url) => stamped(url, extension, switches)),
    ),
  );
  return markup`${[...styles].map(
    (href) =>
      markup`${tag('link', { href, rel: 'stylesheet', type: 'text/css', 'data-senna-track': 'temporary' })}\n`,
  )}`;
}

/** With the time at which the portal took the widget in, unless the address has one. */
function stamped(url: string, { buildTimestamp }: PreviewExtension, { t }: Switches): string {
  if (t === 'off' || /[?&]t=/.test(url)) return url;
  return `${url}${url.includes('?') ? '&' : '?'}t=${encodeURIComponent(buildTimestamp)}`;
}
