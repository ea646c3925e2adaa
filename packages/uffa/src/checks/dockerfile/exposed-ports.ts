import { instructionsOf } from './instructions';

/**
 * The ports that a Dockerfile names with `EXPOSE`, in any of its stages; none where it names none, or one that is not a
 * number, such as a variable or a range.
 */
export function exposedPorts(dockerfile: string): readonly string[] {
  const words = instructionsOf(dockerfile)
    .filter(({ name }) => name === 'EXPOSE')
    .flatMap((instruction) => instruction.words.map(({ text }) => text));
  const ports = words.flatMap((word) => /^(\d+)(?:\/(?:tcp|udp))?$/i.exec(word)?.[1] ?? []);
  return ports.length === words.length ? ports : [];
}
