import { instructionsOf, type DockerInstruction, type DockerWord } from './instructions';

/** What one `COPY` or `ADD` of a Dockerfile reads. */
export interface Copy {
  /** `COPY` or `ADD`. */
  readonly instruction: string;
  /** Paths and patterns of the build context. */
  readonly sources: readonly DockerWord[];
}

/**
 * What each `COPY` and `ADD` takes from the build context, as written but for quotes. Other stages and images,
 * addresses, here-documents and paths with variables are left out.
 */
export function copiesOf(dockerfile: string): readonly Copy[] {
  return instructionsOf(dockerfile)
    .filter(({ name }) => name === 'COPY' || name === 'ADD')
    .map((instruction) => ({
      instruction: instruction.name,
      sources: sourcesOf(instruction).filter(({ text }) => !/\$|<<|^[\w+.-]+:\/\/|^git@/.test(text)),
    }));
}

function sourcesOf({ words }: DockerInstruction): readonly DockerWord[] {
  const flagged = words.findIndex(({ text }) => !text.startsWith('--'));
  const flags = words.slice(0, Math.max(flagged, 0));
  if (flags.some(({ text }) => text.startsWith('--from='))) return [];
  const operands = words.slice(flags.length);
  return (jsonForm(operands) ?? operands.map(unquoted)).slice(0, -1);
}

function unquoted(word: DockerWord): DockerWord {
  return { ...word, text: word.text.replace(/^(["'])(.*)\1$/, '$2') };
}

/** `["source", "target"]`; the place of each source is that of the bracket. */
function jsonForm(words: readonly DockerWord[]): readonly DockerWord[] | undefined {
  const first = words[0];
  if (first === undefined || !first.text.startsWith('[')) return undefined;
  try {
    const texts: unknown = JSON.parse(words.map(({ text }) => text).join(' '));
    return Array.isArray(texts) ? texts.map((text) => ({ ...first, text: String(text) })) : undefined;
  } catch {
    return undefined;
  }
}
