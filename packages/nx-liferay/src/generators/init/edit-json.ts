import { applyEdits, modify, parse, printParseErrorCode, type JSONPath, type ParseError } from 'jsonc-parser';

/** JSON with comments, read; or what is wrong with it, and at which offset. */
export type ReadJson =
  { readonly value: unknown } | { readonly problem: { readonly reason: string; readonly offset: number } };

/** Comments and trailing commas are allowed, as in Nx and VS Code. */
export function readJsonText(text: string): ReadJson {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first === undefined) return { value };
  return { problem: { reason: inWords(printParseErrorCode(first.error)), offset: first.offset } };
}

/** Sets a value, at its place by name among the members around it where `sorted`; the rest stays byte for byte. */
export function withValue(text: string, path: JSONPath, value: unknown, order?: 'sorted'): string {
  const name = String(path.at(-1));
  const edits = modify(text, path, value, {
    formattingOptions: formattingOf(text),
    ...(order === undefined
      ? {}
      : { getInsertionIndex: (names: string[]) => names.filter((each) => each < name).length }),
  });
  return applyEdits(text, edits);
}

/** Adds a value to the end of a list. */
export function withItem(text: string, path: JSONPath, value: unknown): string {
  const formattingOptions = formattingOf(text);
  return applyEdits(text, modify(text, [...path, -1], value, { formattingOptions, isArrayInsertion: true }));
}

/** `CommaExpected` -> `comma expected` */
function inWords(name: string): string {
  return name.replace(/\B[A-Z]/g, ' $&').toLowerCase();
}

function formattingOf(text: string) {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return {
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.length,
    keepLines: true,
  };
}
