import { exactly, type Accepts, type Part, type Sequence } from './linear-match';
import type { DotNames } from './shell-glob';

/** Whether a segment of a shell's pattern is more than a name. */
export function isMagic(segment: string): boolean {
  return /[*?[]|[@+!]\(/.test(segment);
}

/** Reads a segment of a shell's pattern, which has something special in it. */
export function segmentSequence(segment: string, dotNames: DotNames): Sequence {
  return new SegmentReader(segment, dotNames).read();
}

const anything: Accepts = () => true;

class SegmentReader {
  private index = 0;
  private readonly characters: readonly string[];
  /** By index of an opening parenthesis, that of the closing one. */
  private readonly closings: ReadonlyMap<number, number>;

  constructor(
    segment: string,
    private readonly dotNames: DotNames,
  ) {
    this.characters = Array.from(segment);
    this.closings = closingsIn(this.characters);
  }

  read(): Sequence {
    return this.sequence(this.characters.length, true);
  }

  /** Everything before `end`, or before a `|`. */
  private sequence(end: number, isAtStart: boolean): Sequence {
    const parts: Part[] = [];
    while (this.index < end && !(end < this.characters.length && this.peek() === '|')) {
      const isFirst = isAtStart && parts.length === 0;
      const character = this.peek();
      const part = this.part(isFirst);
      const isWild =
        part.kind === 'many' || part.kind === 'unless' || (part.kind === 'one' && /[?[]/.test(character));
      if (isFirst && isWild && this.dotNames === 'hidden') parts.push({ kind: 'no-leading-dot' });
      parts.push(part);
    }
    return parts;
  }

  private part(isAtStart: boolean): Part {
    const character = this.take();
    const closing = /[@?*+!]/.test(character) ? this.closings.get(this.index) : undefined;
    if (closing !== undefined) return this.group(character, closing, isAtStart);
    switch (character) {
      case '*':
        return { kind: 'many', accepts: anything };
      case '?':
        return { kind: 'one', accepts: anything };
      case '[':
        return this.characterClass() ?? exactly(codePoint('['));
      case '\\':
        return exactly(codePoint(this.take() || '\\'));
      default:
        return exactly(codePoint(character));
    }
  }

  private group(operator: string, closing: number, isAtStart: boolean): Part {
    this.index++;
    const alternatives: Sequence[] = [];
    do alternatives.push(this.sequence(closing, isAtStart));
    while (this.take() === '|');
    switch (operator) {
      case '@':
        return { kind: 'either', alternatives };
      case '?':
        return { kind: 'either', alternatives: [[], ...alternatives] };
      case '!':
        return { kind: 'unless', alternatives, accepts: anything };
      case '+':
        return {
          kind: 'either',
          alternatives: alternatives.map((each) => [...each, { kind: 'repeated', alternatives }]),
        };
      default:
        return { kind: 'repeated', alternatives };
    }
  }

  /** Undefined: the bracket is not closed, and stands for itself. */
  private characterClass(): Part | undefined {
    const start = this.index;
    const isNegated = /[!^]/.test(this.peek());
    if (isNegated) this.index++;
    const ranges: (readonly [number, number])[] = [];
    for (let isFirst = true; this.index < this.characters.length; isFirst = false) {
      const character = this.take();
      if (character === ']' && !isFirst) {
        const isMember: Accepts = (point) => ranges.some(([first, last]) => point >= first && point <= last);
        return { kind: 'one', accepts: (point) => isMember(point) !== isNegated };
      }
      const first = character === '\\' ? this.take() : character;
      const isRange = this.peek() === '-' && !/^\]?$/.test(this.characters[this.index + 1] ?? '');
      if (isRange) this.index++;
      const last = isRange ? this.take() : first;
      ranges.push([codePoint(first), codePoint(last === '\\' ? this.take() : last)]);
    }
    this.index = start;
    return undefined;
  }

  private peek(): string {
    return this.characters[this.index] ?? '';
  }

  private take(): string {
    return this.characters[this.index++] ?? '';
  }
}

function closingsIn(characters: readonly string[]): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index];
    if (character === '\\') index++;
    else if (character === '(') open.push(index);
    else if (character === ')') {
      const opening = open.pop();
      if (opening !== undefined) closings.set(opening, index);
    }
  }
  return closings;
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
