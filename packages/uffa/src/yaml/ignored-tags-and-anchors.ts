import type { CST } from 'yaml';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { PlaceOf } from '../java-text/places-in-text';

// `!!int` and `!` change how a value is read; any other tag changes nothing.
const LOCAL_TAG = /^![^!]/;

/** The tags and the unused anchors of a document: probably the first word of a text that lacks its quotes. */
export function ignoredTagsAndAnchors(
  tokens: readonly CST.Token[],
  file: string,
  placeOf: PlaceOf,
): readonly Diagnostic[] {
  const used = new Set(tokens.flatMap((token) => (token.type === 'alias' ? [token.source.slice(1)] : [])));
  return tokens.flatMap((token) => {
    if (token.type !== 'tag' && token.type !== 'anchor') return [];
    const { type, source, offset } = token;
    const isLost = type === 'tag' ? LOCAL_TAG.test(source) : !used.has(source.slice(1));
    if (!isLost) return [];
    return [
      diagnostic('yaml-mark', { file, mark: source, as: type }, placeOf(offset, offset + source.length)),
    ];
  });
}
