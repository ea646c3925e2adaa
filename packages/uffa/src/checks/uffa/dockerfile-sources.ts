import type { UffaCheck } from '../check-context';
import { missingCopies } from './dockerfile-copies';

/** The archive is the build context of the project's own Dockerfile (behaviour.md 1, deviation D5). */
export const dockerfileSources: UffaCheck = (_manifest, { entries }) => {
  const dockerfile = entries.find(({ path }) => path === 'Dockerfile');
  if (dockerfile?.content.kind !== 'text' || dockerfile.origin.kind !== 'project-file') return [];
  return missingCopies(dockerfile.content.text, entries, dockerfile.origin.source);
};
