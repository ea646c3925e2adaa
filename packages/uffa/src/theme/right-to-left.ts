import { loadModule } from '../files/load-module';

/**
 * The style sheet for languages that are written from right to left. A declaration or rule after Liferay's `@noflip`
 * stays as it is, as with Liferay's theme toolkit (theme.md 2.5). An embedded source map is kept up to date.
 *
 * @param name the style sheet's path, for its source map, which would otherwise get a random name
 * @throws Error where the text is not CSS
 */
export async function rightToLeft(css: string, name: string): Promise<string> {
  const { default: rtlcss } = await loadModule('rtlcss', () => import('rtlcss'));
  const marked = css.replace(/\/\*\s*@noflip\s*\*\//g, '/*rtl:ignore*/');
  return rtlcss.configure().process(marked, { from: `theme:///${name}` }).css;
}
