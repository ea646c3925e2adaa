import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { nearestName } from '../../diagnostics/nearest-name';
import { placesInText } from '../../java-text/places-in-text';
import type { PlaceableElement } from '../../workspace/placeable-elements';
import type { SiteFile } from './site-file';

/**
 * A widget's name ends in the number of a company, which older portals leave out, and the id of the client extension,
 * with an underscore for every character that is not a letter or digit.
 */
const WIDGET = /ClientExtensionEntryPortlet_(?:\d+_)?LXC_([\w-]+)/g;
/** What the portal replaces by such a name. */
const TOKEN = /\[\$CLIENT_EXTENSION_ENTRY_ERC:LXC:([^$[\]"\n]+)/g;

/** Elements that a page places and no project of the workspace defines: the page shows nothing there. */
export function placedElements(
  { path, source }: SiteFile,
  text: string,
  elements: readonly PlaceableElement[] | undefined,
): readonly Diagnostic[] {
  if (elements === undefined || !path.endsWith('.json')) return [];
  const placed = [...named(text, WIDGET, widgetName), ...named(text, TOKEN, (id) => id)];
  if (placed.length === 0) return [];
  const placeOf = placesInText(text, source);
  const found = new Map<string, Diagnostic>();
  for (const { name, start, nameOf } of placed) {
    const known = new Map(elements.map((element) => [nameOf(element.id), element]));
    if (known.has(name) || found.has(name)) continue;
    const meant = known.has(nameOf(name)) ? nameOf(name) : nearestName(name, [...known.keys()]);
    const project = known.get(meant ?? '')?.project;
    const position = placeOf(start, start + name.length);
    found.set(
      name,
      meant === undefined || project === undefined
        ? diagnostic('site-element-undefined', { name }, position)
        : diagnostic('site-element-misspelt', { name, meant, project }, position),
    );
  }
  return [...found.values()];
}

/** The ids, or what widgets make of them, of the elements that a text places. */
export function placedNames(text: string): readonly string[] {
  const placed = [...named(text, WIDGET, widgetName), ...named(text, TOKEN, (id) => id)];
  return placed.map(({ name }) => name);
}

/** A place where a client extension is named, and how its id is written there. */
interface Placed {
  readonly name: string;
  readonly start: number;
  readonly nameOf: (id: string) => string;
}

function named(text: string, pattern: RegExp, nameOf: Placed['nameOf']): readonly Placed[] {
  return [...text.matchAll(pattern)].map(({ 0: match, 1: found = '', index }) => ({
    name: found.replace(/_INSTANCE_\w*$/, ''),
    start: index + match.length - found.length,
    nameOf,
  }));
}

/** As widgets are called: the id with an underscore for every character that is not a letter or digit. */
export function widgetName(id: string): string {
  return id.replace(/\W/g, '_');
}
