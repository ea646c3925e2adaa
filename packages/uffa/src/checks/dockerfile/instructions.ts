/** A word of a Dockerfile with its place, 1-based. */
export interface DockerWord {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface DockerInstruction {
  /** In capitals. */
  readonly name: string;
  /** What follows the name, continued lines included, split at blanks. */
  readonly words: readonly DockerWord[];
}

/** What may take here-documents; elsewhere `<<` is text. */
const TAKES_HEREDOCS: ReadonlySet<string> = new Set(['ADD', 'COPY', 'ONBUILD', 'RUN']);

/** With any name, such as that of the file to be: `COPY <<robots.txt /srv/`. */
const HEREDOC = /^\d*<<(-?)(["']?)([^<"']+)\2$/;

/**
 * The instructions of a Dockerfile. Comments, continued lines, here-documents and the `escape` directive are
 * understood.
 */
export function instructionsOf(text: string): readonly DockerInstruction[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const continuation = endsWith(escapeCharacter(lines));
  const instructions: DockerInstruction[] = [];
  for (let index = 0; index < lines.length;) {
    const { words, next } = readWords(lines, index, continuation);
    const [first, ...rest] = words;
    index = next;
    if (first === undefined) continue;
    const name = first.text.toUpperCase();
    if (TAKES_HEREDOCS.has(name)) index = afterHeredocs(lines, next, rest);
    instructions.push({ name, words: rest });
  }
  return instructions;
}

function escapeCharacter(lines: readonly string[]): string {
  for (const line of lines) {
    const directive = /^\s*#\s*(\w+)\s*=\s*(\S+)\s*$/.exec(line);
    if (directive === null) break;
    if (directive[1]?.toLowerCase() === 'escape' && directive[2] === '`') return '`';
  }
  return '\\';
}

function endsWith(escape: string): RegExp {
  return escape === '`' ? /`\s*$/ : /\\\s*$/;
}

function readWords(
  lines: readonly string[],
  start: number,
  continuation: RegExp,
): { readonly words: readonly DockerWord[]; readonly next: number } {
  const words: DockerWord[] = [];
  let index = start;
  for (; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (/^\s*(?:#|$)/.test(line)) {
      if (words.length === 0) return { words, next: index + 1 };
      continue;
    }
    const content = line.replace(continuation, '');
    for (const match of content.matchAll(/\S+/g)) {
      words.push({ text: match[0], line: index + 1, column: match.index + 1 });
    }
    if (content === line) break;
  }
  return { words, next: index + 1 };
}

function afterHeredocs(lines: readonly string[], start: number, words: readonly DockerWord[]): number {
  const heredocs = words.flatMap(({ text }) => {
    const [, dash, , end] = HEREDOC.exec(text) ?? [];
    return end === undefined ? [] : [{ end, isIndented: dash === '-' }];
  });
  return heredocs.reduce((index, { end, isIndented }) => {
    const found = lines.findIndex(
      (line, at) => at >= index && (isIndented ? line.replace(/^\t+/, '') : line) === end,
    );
    return found < 0 ? lines.length : found + 1;
  }, start);
}
