/**
 * The names that scripts on a page of Liferay can import without bringing the module, of all releases together (React's
 * are those of `frontend-js-react-web`).
 */
const NAMES: ReadonlySet<string> = new Set([
  'ckeditor5',
  'classnames',
  'formik',
  'prop-types',
  'react',
  'react-16',
  'react-18',
  'react-dnd',
  'react-dnd-html5-backend',
  'react-dom',
  'react-dom-16',
  'react-dom-18',
  'react-dom-18/client',
  'react-dom/client',
]);

/** Names that begin so are Liferay's own and differ by release, or are plugins of its editor. */
const PREFIXES: readonly string[] = ['@ckeditor/', '@clayui/', '@liferay/'];

/** Whether the import map of some release of the portal has a name. */
export function isOfPortal(specifier: string): boolean {
  return NAMES.has(specifier) || PREFIXES.some((prefix) => specifier.startsWith(prefix));
}
