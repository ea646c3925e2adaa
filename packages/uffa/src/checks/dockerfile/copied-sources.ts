import { instructionsOf, type DockerInstruction, type DockerWord } from './instructions';

/** A path of the build context that a Dockerfile reads. */
export interface CopiedSource extends DockerWord {
  readonly instruction: string;
}

/**
 * What `COPY` and `ADD` take from the build context, as written. Other stages and images, addresses,
 * here-documents and paths with variables are left out.
 */
export function copiedSources(dockerfile: string): readonly CopiedSource[] {
  return instructionsOf(dockerfile)
    .filter(({ name }) => name === 'COPY' || name === 'ADD')
    .flatMap((instruction) =>
      sourcesOf(instruction)
        .filter(({ text }) => !/\$|<<|^[\w+.-]+:\/\/|^git@/.test(text))
        .map((word) => ({ ...word, instruction: instruction.name })),
    );
}

function sourcesOf({ words }: DockerInstruction): readonly DockerWord[] {
  const flagged = words.findIndex(({ text }) => !text.startsWith('--'));
  const flags = words.slice(0, Math.max(flagged, 0));
  if (flags.some(({ text }) => text.startsWith('--from='))) return [];
  const operands = words.slice(flags.length);
  return (jsonForm(operands) ?? operands).slice(0, -1);
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
