import { diagnostic } from '../../diagnostics/diagnostic';
import type { YamlCheck } from '../check-context';

/** An id that another project has too (behaviour.md 11), at its first occurrence in this project. */
export const duplicateIds: YamlCheck = (manifest, { otherProjects }) =>
  otherProjects.sharedIds.flatMap(({ id, others }) => {
    const extension = manifest.everyProfile.find((candidate) => candidate.id === id);
    if (extension === undefined) return [];
    const places = others.map(({ at }) => `${at.file}:${at.line}:${at.column}`);
    return [diagnostic('duplicate-id', { id, places }, extension.position)];
  });
