import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { ServedText } from './served-text';

/** Source maps that hold the sources themselves, comments included. */
export function sourceMaps(texts: readonly ServedText[]): readonly Diagnostic[] {
  const maps = texts.filter(({ path, text }) => path.endsWith('.map') && holdsSources(text));
  const [first] = maps;
  if (first === undefined) return [];
  return [
    diagnostic('source-map-with-sources', { paths: maps.map(({ path }) => path) }, startOf(first.file)),
  ];
}

/** Whether the list of sources has a text in it: builds that keep them out write an empty list, or one of nulls. */
function holdsSources(map: string): boolean {
  return /"sourcesContent"\s*:\s*\[[\s,nul]*"/.test(map);
}
