import { jsonObjectIn } from '../../files/read-json';
import { markup, type Markup } from '../../inspect/page/markup';
import type { PreviewExtension } from '../site/site';
import { ofType, urlsOf } from './selected';
import type { Switches } from './switches';
import { emptyElement, isAttributeName, tag, type Attributes } from './tags';

const LOCATIONS = ['head', 'bottom'] as const;

/** Which end of a page a script is at. */
export type ScriptLocation = (typeof LOCATIONS)[number];

/** The scripts of globalJS at one end of the page: those of pages first, then those of the whole instance. */
export function globalScripts(
  shown: readonly PreviewExtension[],
  location: ScriptLocation,
  switches: Switches,
): Markup {
  const scripts = companyLast(ofType(shown, 'globalJS')).filter(
    (extension) => locationOf(extension) === location,
  );
  return markup`${scripts.flatMap((extension) =>
    urlsOf(extension, 'url').map(
      (src) => markup`${emptyElement('script', attributesOf(extension, src, switches))}\n`,
    ),
  )}`;
}

/** The links of globalCSS: those of pages first, then those of the whole instance. */
export function globalStyles(shown: readonly PreviewExtension[]): Markup {
  const links = companyLast(ofType(shown, 'globalCSS')).flatMap((extension) => urlsOf(extension, 'url'));
  return markup`${links.map((href) => markup`${tag('link', { 'data-senna-track': 'temporary', href, rel: 'stylesheet', type: 'text/css' })}\n`)}`;
}

/** Whether it is for all pages of the instance. */
export function isCompanyWide({ settings }: PreviewExtension): boolean {
  return settings.get('scope') === 'company';
}

/**
 * Where a script stands; undefined: nowhere. Pages that ask for one say where, at the bottom by default; one for the whole
 * instance has to say it itself.
 */
export function locationOf(extension: PreviewExtension): ScriptLocation | undefined {
  const given = LOCATIONS.find((each) => each === extension.settings.get('scriptLocation'));
  return given ?? (isCompanyWide(extension) ? undefined : 'bottom');
}

/** What becomes of an attribute that an extension asks for. */
type AttributeFate = 'written' | 'from-page' | 'left-out' | 'not-a-text' | 'not-a-name';

/** The attributes that an extension asks for, each with its fate in a portal. */
export function askedAttributes({ settings }: PreviewExtension): readonly {
  readonly name: string;
  readonly value: unknown;
  readonly fate: AttributeFate;
}[] {
  const attributes = jsonObjectIn(settings.get('scriptElementAttributesJSON') ?? '') ?? {};
  return Object.entries(attributes).map(([name, value]) => ({
    name,
    value,
    fate: fateOf(name, value),
  }));
}

/** `async` and `defer` come only from the relation between the page and the script. */
function fateOf(name: string, value: unknown): AttributeFate {
  if (/^(?:async|defer)$/i.test(name)) return 'from-page';
  if (!isAttributeName(name)) return 'not-a-name';
  if (value === false || name === 'src') return 'left-out';
  return value === true || typeof value === 'string' ? 'written' : 'not-a-text';
}

function attributesOf(extension: PreviewExtension, src: string, { loadType }: Switches): Attributes {
  const asked = askedAttributes(extension)
    .filter(({ fate }) => fate === 'written')
    .map(({ name, value }): [string, string | true] => [name, value === true ? true : String(value)]);
  return {
    ...(loadType === 'default' ? {} : { [loadType]: true }),
    'data-senna-track': 'temporary',
    type: 'text/javascript',
    ...Object.fromEntries(asked),
    src,
  };
}

function companyLast(extensions: readonly PreviewExtension[]): readonly PreviewExtension[] {
  return [...extensions.filter((each) => !isCompanyWide(each)), ...extensions.filter(isCompanyWide)];
}
