import { messageOf } from '../diagnostics/error-reason';
import { isNoLineEnd } from './line-ends';
import { exactly, linearMatcher, type Accepts, type Matches, type Part, type Sequence } from './linear-match';

/** A compiled glob, or what is wrong with it in Java's words. */
export type NioGlob = { readonly matches: Matches } | { readonly error: string };

const END = '';

/**
 * Compiles a glob of Java's `FileSystem.getPathMatcher`: `*` within a segment, `**` across segments, `?`,
 * `[a-z]`, `[!a]`, `{a,b}` without nesting, `\` escapes. A leading dot is not special; case matters.
 */
export function compileNioGlob(glob: string): NioGlob {
  try {
    return { matches: linearMatcher(new GlobReader(glob).read()) };
  } catch (error) {
    return { error: messageOf(error) };
  }
}

/** One pass over a glob's UTF-16 code units, as sun.nio.fs.Globs makes it. */
class GlobReader {
  private index = 0;

  constructor(private readonly glob: string) {}

  read(): Sequence {
    const parts: Part[] = [];
    while (this.index < this.glob.length) {
      const character = this.take();
      parts.push(character === '{' ? this.group() : this.part(character));
    }
    return parts;
  }

  private group(): Part {
    const alternatives: Part[][] = [[]];
    for (;;) {
      const character = this.take();
      if (character === END) throw new SyntaxError("Missing '}'");
      if (character === '{') throw new SyntaxError('Cannot nest groups');
      if (character === '}') return { kind: 'either', alternatives };
      if (character === ',') alternatives.push([]);
      else alternatives.at(-1)?.push(this.part(character));
    }
  }

  private part(character: string): Part {
    switch (character) {
      case '\\':
        if (this.peek() === END) throw new SyntaxError('No character to escape');
        return exactly(this.codePointFrom(this.take()));
      case '[':
        return this.characterClass();
      case '*':
        if (this.peek() !== '*') return { kind: 'many', accepts: isNoSlash };
        this.take();
        return { kind: 'many', accepts: isNoLineEnd };
      case '?':
        return { kind: 'one', accepts: isNoSlash };
      default:
        return exactly(this.codePointFrom(character));
    }
  }

  /** The code point that a code unit starts: Java's expressions read two that belong together as one character. */
  private codePointFrom(unit: string): number {
    const codePoint = (unit + this.peek()).codePointAt(0) ?? 0;
    if (codePoint > 0xffff) this.take();
    return codePoint;
  }

  /** A class never matches a slash, negated or not. */
  private characterClass(): Part {
    const members: string[] = [];
    let isNegated = false;
    if (this.peek() === '^') {
      members.push(this.take());
    } else {
      if (this.peek() === '!') {
        isNegated = true;
        this.take();
      }
      if (this.peek() === '-') members.push(this.take());
    }
    this.readMembers(members);
    // Java's own regular expression for an empty class does not compile.
    if (members.length === 0) throw new SyntaxError('Empty character class');
    const isMember = memberTest(members);
    return {
      kind: 'one',
      accepts: (codePoint) => isNoSlash(codePoint) && isMember(codePoint) !== isNegated,
    };
  }

  /** Adds the code units of a class up to its end, with `RANGE` between the ends of a range. */
  private readMembers(members: string[]): void {
    let rangeStart = END;
    for (;;) {
      const character = this.take();
      if (character === ']') return;
      if (character === END) throw new SyntaxError("Missing ']'");
      if (character === '/') throw new SyntaxError("Explicit 'name separator' in class");
      if (character !== '-') {
        members.push(character);
        rangeStart = character;
        continue;
      }
      if (rangeStart === END) throw new SyntaxError('Invalid range');
      const last = this.take();
      if (last === END) throw new SyntaxError("Missing ']'");
      if (last === ']') {
        members.push('-');
        return;
      }
      if (last < rangeStart) throw new SyntaxError('Invalid range');
      // Java leaves these two bare in its regular expression: one opens a class, the other escapes what follows.
      if (last === '[') throw new SyntaxError('Unclosed character class');
      if (last === '\\') throw new SyntaxError('Illegal character range');
      members.push(RANGE, last);
      rangeStart = END;
    }
  }

  private peek(): string {
    return this.glob.charAt(this.index);
  }

  private take(): string {
    return this.glob.charAt(this.index++);
  }
}

/** No code unit: between the first and the last character of a range. */
const RANGE = 'range';

/** Code units that belong together make one character, also after a range was read unit by unit. */
function memberTest(units: readonly string[]): Accepts {
  const characters: string[] = [];
  for (const unit of units) {
    const pair = `${characters.at(-1) ?? ''}${unit}`;
    if ((pair.codePointAt(0) ?? 0) > 0xffff && pair.length === 2) characters.splice(-1, 1, pair);
    else characters.push(unit);
  }
  const ranges = characters.flatMap((character, index): readonly (readonly [number, number])[] => {
    if (character === RANGE || characters[index - 1] === RANGE) return [];
    const first = character.codePointAt(0) ?? 0;
    const last = characters[index + 1] === RANGE ? characters[index + 2]?.codePointAt(0) : undefined;
    return [[first, last ?? first]];
  });
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

const SLASH = 0x2f;

const isNoSlash: Accepts = (codePoint) => codePoint !== SLASH;
