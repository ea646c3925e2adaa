import { isObject, jsonObjectIn } from '../../files/read-json';

/** What a page of HTML loads, as far as it says so itself. */
export interface PageLinks {
  /** The values of all `src`, `href` and `content` attributes. */
  readonly urls: readonly string[];
  /** The import map: bare names, prefixes and whole URLs to what they are loaded from. */
  readonly imports: ReadonlyMap<string, string>;
  /** Whether there is one at all. */
  readonly hasImportMap: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  '#39': "'",
  '#x27': "'",
};

/**
 * Reads what a page loads: attributes of tags, and the import maps in it. Linear in the length of the page, whatever is
 * in it.
 */
export function pageLinks(html: string): PageLinks {
  const urls: string[] = [];
  const imports = new Map<string, string>();
  let hasImportMap = false;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const end = endOfTag(html, at);
    const attributes = attributesIn(html.slice(at + 1, end));
    for (const name of ['src', 'href']) {
      const value = attributes.get(name);
      if (value !== undefined) urls.push(value);
    }
    const isScript = /^script[\s/>]/i.test(html.slice(at + 1, at + 8));
    at = end;
    if (!isScript) continue;
    const close = html.indexOf('</script', end);
    const text = html.slice(end + 1, close < 0 ? undefined : close);
    if (attributes.get('type')?.toLowerCase() === 'importmap') {
      hasImportMap = true;
      for (const [name, url] of importsIn(text)) imports.set(name, url);
    }
    if (close < 0) break;
    at = close;
  }
  return { urls, imports, hasImportMap };
}

/** A bracket in quotes does not end a tag. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < html.length; at++) {
    const character = html.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return html.length;
}

const ATTRIBUTE = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

function attributesIn(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decoded(double ?? single ?? bare ?? ''));
  }
  return found;
}

function decoded(text: string): string {
  return text.replace(/&(#?\w{1,8});/g, (all, name: string) => ENTITIES[name.toLowerCase()] ?? all);
}

function importsIn(text: string): readonly (readonly [string, string])[] {
  const imports = jsonObjectIn(text)?.['imports'];
  if (!isObject(imports)) return [];
  return Object.entries(imports).flatMap(([name, url]) =>
    typeof url === 'string' ? [[name, url] as const] : [],
  );
}
