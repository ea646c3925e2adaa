/** An element of an XML document. */
export interface XmlElement {
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly parent: XmlElement | undefined;
  /** By their names as they are written. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The character data directly in it. */
  text: string;
}

/** The descriptions that OSGi's tools write have four levels. */
const MOST_DEPTH = 64;

const START = /<([^\s/>=<"'&]+)/y;
const ATTRIBUTE = /\s+([^\s/>=<"'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /\s*(\/?)>/y;

/**
 * The elements of a document in their order. A small part of XML, and nothing that reaches out of the text or makes more
 * of it: a document type, and with it every entity but XML's own, is refused. The work is linear in the text.
 * @throws Error that says what is wrong, as the end of a sentence about the text
 */
export function readXml(text: string): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length;) {
    const markup = text.indexOf('<', at);
    addText(open.at(-1), decoded(text.slice(at, markup < 0 ? text.length : markup)));
    if (markup < 0) break;
    if (text.startsWith('<!--', markup)) {
      at = behind(text, '-->', markup + 4);
    } else if (text.startsWith('<?', markup)) {
      at = behind(text, '?>', markup + 2);
    } else if (text.startsWith('<![CDATA[', markup)) {
      at = behind(text, ']]>', markup + 9);
      addText(open.at(-1), text.slice(markup + 9, at - 3));
    } else if (text.startsWith('<!', markup)) {
      throw new Error('has a document type, which is not read');
    } else if (text.startsWith('</', markup)) {
      at = behind(text, '>', markup);
      if (open.pop()?.name !== text.slice(markup + 2, at - 1).trim()) throw malformed();
    } else {
      const start = startTag(text, markup, open.at(-1));
      if (open.length === 0 && elements.length > 0) throw malformed();
      if (open.length === MOST_DEPTH) throw new Error(`has more than ${MOST_DEPTH} levels`);
      elements.push(start.element);
      if (!start.isEmpty) open.push(start.element);
      at = start.end;
    }
  }
  if (open.length > 0 || elements.length === 0) throw malformed();
  return elements;
}

function startTag(text: string, start: number, parent: XmlElement | undefined) {
  const [tag, name = ''] = matchAt(START, text, start) ?? [];
  if (tag === undefined) throw malformed();
  const attributes = new Map<string, string>();
  let at = start + tag.length;
  for (let found = matchAt(ATTRIBUTE, text, at); found !== null; found = matchAt(ATTRIBUTE, text, at)) {
    const [all, key = '', double, single = ''] = found;
    if (attributes.has(key)) throw malformed();
    attributes.set(key, decoded(double ?? single));
    at += all.length;
  }
  const end = matchAt(END, text, at);
  if (end === null) throw malformed();
  const element: XmlElement = { name, parent, attributes, text: '' };
  return { element, isEmpty: end[1] === '/', end: at + end[0].length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function addText(element: XmlElement | undefined, text: string): void {
  if (element !== undefined) element.text += text;
  else if (text.trim() !== '') throw malformed();
}

function behind(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  if (found < 0) throw malformed();
  return found + end.length;
}

function malformed(): Error {
  return new Error('is not XML');
}

const OWN: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([^\s&;#]{1,40}));|&/g;

/**
 * Character data with the characters that its references stand for.
 * @throws Error for an entity that XML itself does not have
 */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_all, hexadecimal?: string, decimal?: string, name?: string) => {
    if (hexadecimal !== undefined) return character(parseInt(hexadecimal, 16));
    if (decimal !== undefined) return character(Number(decimal));
    const own = name !== undefined && Object.hasOwn(OWN, name) ? OWN[name] : undefined;
    if (own === undefined) throw new Error('has an entity that XML does not have');
    return own;
  });
}

function character(codePoint: number): string {
  if (codePoint > 0x10ffff) throw new Error('has a character that does not exist');
  return String.fromCodePoint(codePoint);
}
