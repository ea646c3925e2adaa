/** Whether a wildcard takes a character, by its code point. */
export type Accepts = (codePoint: number) => boolean;

/** A piece of a pattern, as each dialect reads it. */
export type Part =
  | { readonly kind: 'one' | 'many'; readonly accepts: Accepts }
  | { readonly kind: 'either' | 'repeated'; readonly alternatives: readonly Sequence[] }
  /** Any number of characters, but only where none of the alternatives and the rest of the pattern match instead. */
  | { readonly kind: 'unless'; readonly alternatives: readonly Sequence[]; readonly accepts: Accepts }
  /** Takes nothing, and holds unless the text starts here and with a dot. */
  | { readonly kind: 'no-leading-dot' };

export type Sequence = readonly Part[];

/** Says whether a pattern matches the whole of a text. */
export type Matches = (text: string) => boolean;

/**
 * Compiles a pattern into a matcher that takes time in proportion to text × pattern whatever they are, as no
 * backtracking expression does. It goes through the text once, from its end to its start, and notes for each place
 * which rests of the pattern match from there on.
 */
export function linearMatcher(sequence: Sequence): Matches {
  const program = new Program();
  const start = program.addSequence(sequence, program.add({ kind: 'end' }));
  return (text) => program.run(text)[start] === 1;
}

/** A part that takes this one character. */
export function exactly(codePoint: number): Part {
  return { kind: 'one', accepts: (other) => other === codePoint };
}

/** A rest of the pattern; what it goes on with is given by index. */
type State =
  | { readonly kind: 'end' }
  | { readonly kind: 'one' | 'many'; readonly accepts: Accepts; readonly next: number }
  | { readonly kind: 'any-of'; readonly states: readonly number[] }
  | { readonly kind: 'unless'; readonly refused: number; readonly next: number }
  | { readonly kind: 'no-leading-dot'; readonly next: number };

/** A place of the text. */
interface Place {
  readonly at: number;
  /** Undefined at the end. */
  readonly codePoint: number | undefined;
  /** By state, whether it matches from here on, as far as that is settled. */
  readonly here: Uint8Array;
  /** The same for the next place. */
  readonly after: Uint8Array;
}

const DOT = 0x2e;

class Program {
  /** Each goes on with earlier ones, so that one pass settles all. Only repetitions go on with later ones. */
  private readonly states: State[] = [];
  private repetitions = 0;
  private hasRefusals = false;

  /** @returns the index of the state that the sequence starts with */
  addSequence(sequence: Sequence, next: number): number {
    return sequence.reduceRight((rest, part) => this.addPart(part, rest), next);
  }

  add(state: State): number {
    return this.states.push(state) - 1;
  }

  private addPart(part: Part, next: number): number {
    switch (part.kind) {
      case 'one':
      case 'many':
        return this.add({ kind: part.kind, accepts: part.accepts, next });
      case 'no-leading-dot':
        return this.add({ kind: part.kind, next });
      case 'either':
        return this.addAnyOf(part.alternatives, next);
      case 'unless': {
        this.hasRefusals = true;
        const refused = this.addAnyOf(part.alternatives, next);
        return this.add({
          kind: 'unless',
          refused,
          next: this.add({ kind: 'many', accepts: part.accepts, next }),
        });
      }
      case 'repeated': {
        this.repetitions++;
        const first = this.add({ kind: 'any-of', states: [] });
        const states = part.alternatives.map((each) => this.addSequence(each, first));
        this.states[first] = { kind: 'any-of', states: [next, ...states] };
        return first;
      }
    }
  }

  private addAnyOf(alternatives: readonly Sequence[], next: number): number {
    return this.add({ kind: 'any-of', states: alternatives.map((each) => this.addSequence(each, next)) });
  }

  /** By state, whether it matches the whole of a text. */
  run(text: string): Uint8Array {
    let [here, after] = [new Uint8Array(this.states.length), new Uint8Array(this.states.length)];
    let [at, codePoint]: [number, number | undefined] = [text.length, undefined];
    for (;;) {
      this.settle({ at, codePoint, here, after });
      // Where no rest matches, none does further left, unless because of what does not match.
      if (at === 0 || !(this.hasRefusals || here.includes(1))) return here;
      at -= endsInPair(text, at) ? 2 : 1;
      codePoint = text.codePointAt(at);
      [here, after] = [after, here];
    }
  }

  private settle(place: Place): void {
    if (this.repetitions > 0) place.here.fill(0);
    for (let pass = 0; this.changes(place) && pass < this.repetitions; pass++);
  }

  /** Goes over all states, and says whether that has changed any. */
  private changes(place: Place): boolean {
    let hasChanged = false;
    for (let index = 0; index < this.states.length; index++) {
      const value = this.holds(index, place) ? 1 : 0;
      hasChanged ||= place.here[index] !== value;
      place.here[index] = value;
    }
    return hasChanged;
  }

  private holds(index: number, { at, codePoint, here, after }: Place): boolean {
    const state = this.states[index];
    switch (state?.kind) {
      case undefined:
        return false;
      case 'end':
        return codePoint === undefined;
      case 'one':
        return after[state.next] === 1 && codePoint !== undefined && state.accepts(codePoint);
      case 'many':
        if (here[state.next] === 1) return true;
        return after[index] === 1 && codePoint !== undefined && state.accepts(codePoint);
      case 'any-of':
        return state.states.some((each) => here[each] === 1);
      case 'unless':
        return here[state.refused] !== 1 && here[state.next] === 1;
      case 'no-leading-dot':
        return (at > 0 || codePoint !== DOT) && here[state.next] === 1;
    }
  }
}

/** Whether a character outside of the basic plane, two code units, ends before `at`. */
function endsInPair(text: string, at: number): boolean {
  return at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
}
