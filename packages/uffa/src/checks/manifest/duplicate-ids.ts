import { diagnostic } from '../../diagnostics/diagnostic';
import type { YamlCheck } from '../check-context';

/** An id that another project has too (behaviour.md 11), at its first occurrence in this project. */
export const duplicateIds: YamlCheck = (manifest, { conflicts }) =>
  conflicts.ids.flatMap(({ id, projects }) => {
    const extension = manifest.everyProfile.find((candidate) => candidate.id === id);
    return extension === undefined ? [] : [diagnostic('duplicate-id', { id, projects }, extension.position)];
  });
