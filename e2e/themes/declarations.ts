import { parse, type AtRule, type Node, type Rule } from 'postcss';

/** The values that a style sheet gives one property under one selector, in their order. */
export type Declarations = ReadonlyMap<string, readonly string[]>;

/** Every declaration of a style sheet, by its at-rules, selector and property: `@media print|.a|color`. */
export function declarationsOf(css: string): Declarations {
  const found = new Map<string, string[]>();
  parse(css).walkDecls(({ prop, value, important, parent }) => {
    const key = [...contextOf(parent), prop].join('|');
    const values = found.get(key) ?? [];
    values.push(plain(value) + (important ? '!important' : ''));
    found.set(key, values);
  });
  return found;
}

export function countOf(declarations: Declarations): number {
  return [...declarations.values()].reduce((sum, { length }) => sum + length, 0);
}

/** From the outermost at-rule to the selector. */
function contextOf(node: Node | undefined): readonly string[] {
  if (node === undefined) return [];
  return [...contextOf(node.parent), ...ownText(node)];
}

function ownText(node: Node): readonly string[] {
  if (isRule(node)) return [selectorText(node.selector)];
  return isAtRule(node) ? [plain(`@${node.name} ${node.params}`)] : [];
}

function isRule(node: Node): node is Rule {
  return node.type === 'rule';
}

function isAtRule(node: Node): node is AtRule {
  return node.type === 'atrule';
}

/** Selectors of a list in one order, spelled in one way: ph-css and Sass write blanks and quotes differently. */
function selectorText(text: string): string {
  return plain(text)
    .split(',')
    .map((each) => each.replace(/:(?=before|after|first-line|first-letter)/g, '::').replace(/:{3,}/g, '::'))
    .join(',');
}

/** A value or selector without what can be written in several ways: blanks, quotes, case, zeros. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s*([,>+~*/()[\]:=])\s*/g, '$1')
    .replace(/'/g, '"')
    .replace(/\b0+(?=\.\d)/g, '')
    .replace(/#[\da-f]{3,8}\b/gi, longColor)
    .trim();
}

function longColor(color: string): string {
  const digits = color.slice(1).toLowerCase();
  return `#${digits.length <= 4 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}
