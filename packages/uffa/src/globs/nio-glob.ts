import { messageOf } from '../diagnostics/error-reason';

/** A compiled glob, or what is wrong with it in Java's words. */
export type NioGlob = { readonly matches: (path: string) => boolean } | { readonly error: string };

const END = '';

/**
 * Compiles a glob of Java's `FileSystem.getPathMatcher`: `*` within a segment, `**` across segments, `?`,
 * `[a-z]`, `[!a]`, `{a,b}` without nesting, `\` escapes. A leading dot is not special; case matters.
 */
export function compileNioGlob(glob: string): NioGlob {
  try {
    const regExp = new RegExp(`^${new Translation(glob).run()}$`, 'u');
    return { matches: (path) => regExp.test(path) };
  } catch (error) {
    return { error: messageOf(error) };
  }
}

/** One pass over a glob's UTF-16 code units, as sun.nio.fs.Globs makes it. */
class Translation {
  private index = 0;
  private inGroup = false;

  constructor(private readonly glob: string) {}

  run(): string {
    let source = '';
    while (this.index < this.glob.length) source += this.next(this.take());
    if (this.inGroup) throw new SyntaxError("Missing '}'");
    return source;
  }

  private next(character: string): string {
    switch (character) {
      case '\\':
        if (this.peek() === END) throw new SyntaxError('No character to escape');
        return literal(this.take());
      case '[':
        return this.characterClass();
      case '{':
        if (this.inGroup) throw new SyntaxError('Cannot nest groups');
        this.inGroup = true;
        return '(?:(?:';
      case '}':
        if (!this.inGroup) return literal(character);
        this.inGroup = false;
        return '))';
      case ',':
        return this.inGroup ? ')|(?:' : character;
      case '*':
        if (this.peek() !== '*') return '[^/]*';
        this.take();
        return '.*';
      case '?':
        return '[^/]';
      default:
        return literal(character);
    }
  }

  /** A class never matches a slash, negated or not. */
  private characterClass(): string {
    let members = '';
    let negation = '';
    if (this.peek() === '^') {
      members += literal(this.take());
    } else {
      if (this.peek() === '!') {
        negation = '^';
        this.take();
      }
      if (this.peek() === '-') members += literal(this.take());
    }
    members += this.classMembers();
    // Java's own regular expression for an empty class does not compile.
    if (members === '') throw new SyntaxError('Empty character class');
    return `(?!/)[${negation}${members}]`;
  }

  private classMembers(): string {
    let members = '';
    let rangeStart = END;
    for (;;) {
      const character = this.take();
      if (character === ']') return members;
      if (character === END) throw new SyntaxError("Missing ']'");
      if (character === '/') throw new SyntaxError("Explicit 'name separator' in class");
      if (character !== '-') {
        members += literal(character);
        rangeStart = character;
        continue;
      }
      if (rangeStart === END) throw new SyntaxError('Invalid range');
      const last = this.take();
      if (last === END) throw new SyntaxError("Missing ']'");
      if (last === ']') return `${members}\\-`;
      if (last < rangeStart) throw new SyntaxError('Invalid range');
      // Java leaves these two bare in its regular expression: one opens a class, the other escapes what follows.
      if (last === '[') throw new SyntaxError('Unclosed character class');
      if (last === '\\') throw new SyntaxError('Illegal character range');
      members += `-${literal(last)}`;
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

function literal(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character === '-' ? '\\x2d' : character;
}
