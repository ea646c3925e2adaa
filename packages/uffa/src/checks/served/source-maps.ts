import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { ServedText } from './served-text';

/** What is said of the source maps that hold the sources themselves, comments included. */
export function sourceMaps(maps: readonly Omit<ServedText, 'text'>[]): readonly Diagnostic[] {
  const [first] = maps;
  if (first === undefined) return [];
  return [
    diagnostic('source-map-with-sources', { paths: maps.map(({ path }) => path) }, startOf(first.file)),
  ];
}

/**
 * Whether a text is a source map whose list of sources has a text in it: builds that keep them out write an empty list,
 * or one of nulls.
 */
export function holdsSources({ path, text }: ServedText): boolean {
  return path.endsWith('.map') && /"sourcesContent"\s*:\s*\[[\s,nul]*"/.test(text);
}
