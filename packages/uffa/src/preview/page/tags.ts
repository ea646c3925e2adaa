import type { Markup } from '../../inspect/page/markup';

/** An attribute of a tag: its text, `true` where it has none, undefined where the tag doesn't have it. */
export type Attributes = Readonly<Record<string, string | true | undefined>>;

/** Neither ends a tag nor begins another attribute, in any browser. */
const ATTRIBUTE_NAME = /^[^\s"'<>/=\0-\x1f\x7f-\x9f]+$/;

/** An opening tag with its attributes in the order given. Values stay as they are to the browser, whatever they hold. */
export function tag(name: string, attributes: Attributes = {}): Markup {
  const given = Object.entries(attributes).filter(
    (each): each is [string, string | true] => each[1] !== undefined && ATTRIBUTE_NAME.test(each[0]),
  );
  const text = given.map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${quoted(value)}"`));
  return { markup: `<${name}${text.join('')}>` };
}

/** An opening and a closing tag with nothing between them. */
export function emptyElement(name: string, attributes: Attributes = {}): Markup {
  return { markup: `${tag(name, attributes).markup}</${name}>` };
}

/** A script in the page itself. No text in the data can end it. */
export function inlineScript(text: string, attributes: Attributes = {}): Markup {
  return { markup: `${tag('script', attributes).markup}${text}</script>` };
}

/** JSON that is JavaScript too, and in which no end of a script nor beginning of a comment stands. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escapedUnit);
}

/** Whether a browser takes a text for the name of an attribute. */
export function isAttributeName(name: string): boolean {
  return ATTRIBUTE_NAME.test(name);
}

function escapedUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** A browser reads a NUL as another character, so it is given that one. */
function quoted(value: string): string {
  return value.replaceAll('\0', '\ufffd').replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? '');
}
