import { isAlias, isMap, isScalar, type Pair, type ParsedNode, type Scalar } from 'yaml';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Position } from '../diagnostics/position';
import type { PlaceOf } from '../java-text/places-in-text';
import { nullValue, placed, string, type Member, type Value } from '../values/value';
import type { FoundProblem } from './yaml-diagnostic';
import { plainScalar, taggedScalar } from './yaml-scalar';

// The non-specific tag `!`, under which SnakeYAML reads a text as if it had no quotes.
const NON_SPECIFIC_TAG = '!';

/** Turns the nodes of one document into values, and keeps what it finds on the way. */
export class YamlValues {
  /** What Jackson accepts, but reads as something other than the author meant. */
  readonly diagnostics: Diagnostic[] = [];
  /** What Jackson refuses. */
  readonly problems: FoundProblem[] = [];

  constructor(
    private readonly text: string,
    private readonly file: string,
    private readonly placeOf: PlaceOf,
  ) {}

  valueOf(node: ParsedNode): Value {
    const position = this.placeOf(node.range[0], node.range[1]);
    if (isScalar(node)) return placed(this.scalar(node), position);
    if (isAlias(node)) {
      this.diagnostics.push(diagnostic('yaml-alias', { file: this.file, name: node.source }, position));
      return placed(string(node.source), position);
    }
    if (isMap(node)) return { kind: 'map', members: this.members(node.items), position };
    return { kind: 'list', items: node.items.map((item) => this.valueOf(item)), position };
  }

  /** Jackson keeps the text of a key as it is written, whatever it looks like. The last of equal keys wins. */
  private members(pairs: readonly Pair<ParsedNode, ParsedNode | null>[]): ReadonlyMap<string, Member> {
    const members = new Map<string, Member>();
    for (const { key, value } of pairs) {
      if (!isScalar(key)) {
        this.problems.push({ problem: 'complex-key', offset: key.range[0], found: '' });
        continue;
      }
      const name = key.source;
      const keyPosition = this.placeOf(key.range[0], key.range[1]);
      const earlier = members.get(name);
      if (earlier !== undefined) {
        const first = earlier.keyPosition?.line ?? 0;
        this.diagnostics.push(
          diagnostic('yaml-duplicate-key', { file: this.file, key: name, first }, keyPosition),
        );
      }
      members.set(name, {
        value: value ? this.valueOf(value) : placed(nullValue, keyPosition),
        keyPosition,
        ...(earlier === undefined ? {} : { replaced: placesOf(earlier) }),
      });
    }
    return members;
  }

  private scalar(node: Scalar.Parsed): Value {
    const text = this.isCutOff(node) ? node.source.replace(/\n$/, '') : node.source;
    const isPlain = node.type === 'PLAIN' && node.tag === undefined;
    const value =
      isPlain || node.tag === NON_SPECIFIC_TAG
        ? plainScalar(text)
        : node.tag === undefined
          ? string(text)
          : taggedScalar(text, node.tag);
    if (value) return value;
    this.problems.push({ problem: 'number', offset: node.range[0], found: text });
    return string(text);
  }

  /** A block scalar whose last line ends with the text and not with a line break: SnakeYAML adds none. */
  private isCutOff({ type, range }: Scalar.Parsed): boolean {
    const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
    return isBlock && range[1] >= this.text.length && !/[\r\n]$/.test(this.text);
  }
}

function placesOf({ replaced = [], keyPosition }: Member): readonly Position[] {
  return keyPosition === undefined ? replaced : [...replaced, keyPosition];
}
