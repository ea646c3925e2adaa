import { make, paragraph, reasonOf } from './elements';
import { symbolsIn } from './symbols-in';

const SVG = 'http://www.w3.org/2000/svg';
const CLASSIC = '/o/classic-theme/';
const MOST = 2000;

/** The icons of the page's sprite map, and the names that Clay has and it lacks. */
export async function showIcons(
  spritemap: string,
  clay: string | undefined,
): Promise<readonly HTMLElement[]> {
  try {
    const own = await symbolsIn(spritemap);
    const missing = clay === undefined ? [] : (await symbolsIn(clay)).filter((name) => !own.includes(name));
    return [
      make('p', {}, make('code', {}, spritemap), ` has ${own.length} icons.`),
      make('ul', { class: 'preview-icons' }, ...own.slice(0, MOST).map((name) => iconItem(spritemap, name))),
      ...(missing.length === 0
        ? []
        : [
            make('h2', {}, `${missing.length} icons that Clay has and this map lacks`),
            paragraph('Where the portal’s components use these, they show nothing.', 'wrong'),
            make('p', {}, missing.join(', ')),
          ]),
    ];
  } catch (error) {
    // Clay's own come from a package of the workspace, from a fixture or from a portal.
    if (spritemap.startsWith(CLASSIC))
      return [paragraph('There are no icons: install @clayui/css to see Clay’s, or add a themeSpritemap.')];
    return [paragraph(`The sprite map cannot be read. ${reasonOf(error)}`, 'wrong')];
  }
}

function iconItem(spritemap: string, name: string): HTMLElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('class', `lexicon-icon lexicon-icon-${name}`);
  icon.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${spritemap}#${name}`);
  icon.append(use);
  const item = make('li', {}, name);
  item.prepend(icon);
  return item;
}
