import type { PreviewExtension, PreviewSite } from '../site/site';
import type { Switches } from './switches';

/** The extensions that a page may show: those that the portal serves, less what the switches leave out. */
export function selected(site: PreviewSite, { only, without }: Switches): readonly PreviewExtension[] {
  return site.projects
    .flatMap(({ extensions }) => extensions)
    .filter(
      (extension) =>
        extension.contextPath !== undefined &&
        (only.length === 0 || only.some((name) => isNamed(extension, name))) &&
        !without.some((name) => isNamed(extension, name)),
    );
}

/** Whether a switch means this extension: by its external reference code or by its id. */
export function isNamed({ externalReferenceCode, id }: PreviewExtension, name: string): boolean {
  return name === externalReferenceCode || name === id;
}

/** Those of one type, in the order of the site. */
export function ofType(extensions: readonly PreviewExtension[], type: string): readonly PreviewExtension[] {
  return extensions.filter((extension) => extension.type === type);
}

/** The URLs of a setting, as pages have them. */
export function urlsOf({ urls }: PreviewExtension, setting: string): readonly string[] {
  return urls.filter((each) => each.setting === setting).map(({ url }) => safeHref(url));
}

/** The tag of a custom element, as its configuration has it: perhaps one that browsers refuse. */
export function elementName({ settings }: PreviewExtension): string {
  return settings.get('htmlElementName') ?? '';
}

/** The portal disarms these two schemes where it writes an address. */
function safeHref(url: string): string {
  return url.replace(/^\s*(javascript|data):/i, '$1%3a');
}
