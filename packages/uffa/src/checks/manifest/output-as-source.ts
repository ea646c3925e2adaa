import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { isWithin } from '../../files/is-within';
import type { AssembleStep, PlacedText } from '../../manifest/project-manifest';
import type { ManifestCheck } from '../check-context';

/** The archive is written to `dist/`, and `clean` deletes `dist/` and `build/` (behaviour.md 17). */
export const outputAsSource: ManifestCheck = ({ assemble }) => assemble.flatMap(ofStep);

function ofStep(step: AssembleStep): readonly Diagnostic[] {
  const from = posix.normalize(step.from?.text ?? '.').replace(/(?<=.)\/$/, '');
  if (step.from !== undefined && isWithin(from, 'dist')) return [inDist(step.from)];
  if (step.from !== undefined && from === 'build') {
    return [diagnostic('assemble-whole-build', { from: step.from.text }, step.from.position)];
  }
  return from === '.' ? (step.include ?? []).filter(({ text }) => isWithin(text, 'dist')).map(inDist) : [];
}

function inDist({ text, position }: PlacedText): Diagnostic {
  return diagnostic('assemble-from-dist', { from: text }, position);
}
