import type { CST } from 'yaml';

/** All tokens below one, itself included, in the order of the text. */
export function* tokenSequence(token: CST.Token | null | undefined): Generator<CST.Token> {
  if (!token) return;
  if (token.type === 'document') {
    yield* token.start;
    yield* tokenSequence(token.value);
  } else if ('items' in token) {
    yield token;
    if (token.type === 'flow-collection') yield token.start;
    for (const { start, key, sep, value } of token.items) {
      yield* start;
      yield* tokenSequence(key);
      yield* sep ?? [];
      yield* tokenSequence(value);
    }
  } else {
    if (token.type === 'block-scalar') yield* token.props;
    yield token;
  }
  if ('end' in token) yield* token.end ?? [];
}
