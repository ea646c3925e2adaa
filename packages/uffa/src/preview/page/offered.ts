import type { Switches } from './switches';

/** Names of Liferay's own that a portal's import map has, and the address of each module. */
export type Offered = ReadonlyMap<string, string>;

const CLAY =
  'alert autocomplete badge breadcrumb button card charts color-picker core css data-provider date-picker drop-down empty-state form icon label layout link list loading-indicator localized-input management-toolbar modal multi-select multi-step-nav nav navigation-bar pagination pagination-bar panel popover progress-bar provider shared slider sticker table tabs time-picker toolbar tooltip upper-toolbar';

const REACT = ['react', 'react-dom'];

const NEWER_REACT = [
  'react-16',
  'react-18',
  'react-dom-16',
  'react-dom-18',
  'react-dom-18/client',
  'react-dom/client',
];

const API = {
  '@liferay/frontend-js-api': '@liferay/js-api',
  '@liferay/frontend-js-api/data-set': '@liferay/js-api/data-set',
} as const;

const clay = CLAY.split(' ').map((name): [string, string] => [
  `@clayui/${name}`,
  moduleUrl('frontend-taglib-clay', `@clayui/${name}`),
]);

const api = Object.entries(API).map(([name, module]): [string, string] => [
  name,
  moduleUrl('frontend-js-dependencies-web', module),
]);

const captured: Offered = new Map([...REACT.map(reactEntry), ...clay, ...api]);

const current: Offered = new Map([
  ...REACT.map(reactEntry),
  ...NEWER_REACT.map(reactEntry),
  ...clay,
  ...api,
  ['@liferay/frontend-data-set-web/api', moduleUrl('frontend-data-set-web', 'api')],
  ['@liferay/language/', '/o/js/language/'],
  ['@liferay/oauth2-provider-web/client', moduleUrl('oauth2-provider-web', 'client')],
  ['ckeditor5', moduleUrl('frontend-editor-ckeditor-web', 'ckeditor5')],
]);

/** Names that begin so are of a portal of 2025 too; which of them there are, differs by release. */
const OPEN_PREFIXES: readonly string[] = ['@ckeditor/', '@liferay/'];

/** The names that a portal's import map has, without those that differ by release. */
export function offeredBy(portal: Switches['portal']): Offered {
  return portal === '7.4' ? captured : current;
}

/**
 * The address of a name that a portal may have although it isn't among those that are known; undefined where it has not.
 */
export function perhapsOffered(specifier: string, portal: Switches['portal']): string | undefined {
  return portal === '2025' && OPEN_PREFIXES.some((prefix) => specifier.startsWith(prefix))
    ? moduleUrl('frontend-js-web', specifier)
    : undefined;
}

function reactEntry(name: string): [string, string] {
  return [name, moduleUrl('frontend-js-react-web', name)];
}

/** In the portal's own form: a slash in the name becomes a dollar sign. */
function moduleUrl(context: string, name: string): string {
  return `/o/${context}/__liferay__/exports/${encodeURI(name).replaceAll('/', '$')}.js`;
}
