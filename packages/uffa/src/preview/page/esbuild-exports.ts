/** The names that a module exports, and the modules whose names it passes on, as they stand in `require`. */
export interface ModuleExports {
  readonly exports: readonly string[];
  readonly reexports: readonly string[];
}

/**
 * What a CommonJS module exports that esbuild has made for browsers, such as those of Clay: unlike for Node, esbuild then
 * writes no list of names that a lexer of CommonJS knows.
 */
export function esbuildExports(text: string): ModuleExports {
  const lists = [...text.matchAll(/^__export\(\w+, \{\n([^}]*)\n\}\);$/gm)].map(([, list = '']) => list);
  const exports = lists.flatMap((list) =>
    list.split('\n').flatMap((line) => /^ {2}"?([^":]+)"?: \(\) => /.exec(line)?.[1] ?? []),
  );
  const reexports = [...text.matchAll(/^__reExport\(\w+, require\("([^"\n]+)"\)/gm)].map(
    ([, specifier = '']) => specifier,
  );
  return { exports, reexports };
}
