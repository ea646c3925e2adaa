/** Nobody writes more patterns into one. */
const MOST = 1000;

/** Nor more braces. */
const MOST_BRACES = 200;

/** A text, or one of several sequences. */
type Piece = string | readonly (readonly Piece[])[];

/**
 * The patterns that `{a,b}` and `{1..3}` in a shell's pattern stand for, at most a thousand. Braces without a comma or
 * range, unbalanced, or behind a backslash or dollar sign are literal.
 */
export function expandBraces(pattern: string): readonly string[] {
  const braces = pattern.split('{').length - 1;
  return braces > 0 && braces <= MOST_BRACES ? expanded(piecesOf(pattern)) : [pattern];
}

interface OpenGroup {
  /** What has been read of it; absent at the top, whose commas are literal. */
  readonly alternatives: Piece[][];
  readonly opening: string;
}

function piecesOf(pattern: string): readonly Piece[] {
  const groups: OpenGroup[] = [{ opening: '', alternatives: [[]] }];
  const add = (piece: Piece) => groups.at(-1)?.alternatives.at(-1)?.push(piece);
  for (const token of pattern.match(/\\[^]|\$\{|[{},]|[^\\${},]+|[^]/g) ?? []) {
    const group = groups.at(-1);
    if (token === '{' || token === '${') groups.push({ opening: token, alternatives: [[]] });
    else if (token === ',' && groups.length > 1) group?.alternatives.push([]);
    else if (token === '}' && group !== undefined && groups.length > 1) {
      groups.pop();
      for (const piece of closed(group)) add(piece);
    } else add(token);
  }
  return groups.flatMap((group, depth) => (depth === 0 ? (group.alternatives[0] ?? []) : literal(group)));
}

function closed(group: OpenGroup): readonly Piece[] {
  const [only, ...others] = group.alternatives;
  if (group.opening === '{' && others.length > 0) return [group.alternatives];
  const range = group.opening === '{' && only?.length === 1 ? rangeOf(only[0]) : undefined;
  return range === undefined ? [...literal(group), '}'] : [range.map((each) => [each])];
}

/** The group as it is written, without an end. */
function literal({ opening, alternatives }: OpenGroup): readonly Piece[] {
  return alternatives.flatMap((each, index) => [index === 0 ? opening : ',', ...each]);
}

/** `1..3` and `a..c`. */
function rangeOf(text: Piece | undefined): readonly string[] | undefined {
  if (typeof text !== 'string') return undefined;
  const [, from, to] = /^(-?\d{1,9}|[A-Za-z])\.\.(-?\d{1,9}|[A-Za-z])$/.exec(text) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const isLetter = (each: string) => /[A-Za-z]/.test(each);
  if (isLetter(from) !== isLetter(to)) return undefined;
  const [first = 0, last = 0] = [from, to].map((each) =>
    isLetter(each) ? each.charCodeAt(0) : Number(each),
  );
  const step = first <= last ? 1 : -1;
  const count = Math.min(Math.abs(last - first) + 1, MOST);
  return Array.from({ length: count }, (_, index) => first + step * index).map((each) =>
    isLetter(from) ? String.fromCharCode(each) : String(each),
  );
}

function expanded(pieces: readonly Piece[]): readonly string[] {
  return pieces.reduce<readonly string[]>(
    (before, piece) => product(before, typeof piece === 'string' ? [piece] : piece.flatMap(expanded)),
    [''],
  );
}

function product(befores: readonly string[], afters: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const before of befores) {
    for (const after of afters) {
      if (texts.length === MOST) return texts;
      texts.push(before + after);
    }
  }
  return texts;
}
