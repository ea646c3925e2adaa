import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import { meantProjectFile } from '../../discover/file-names';
import type { ManifestCheck } from '../check-context';
import { projectFile } from '../manifest-file';

/** A name that differs only in case: some disks find it and others don't, so archives differ by machine. */
export const projectFileNames: ManifestCheck = ({ project }, { facts }) =>
  facts.namesIn('.').flatMap((name) => {
    const expected = meantProjectFile(name);
    if (expected === undefined) return [];
    const file = projectFile(project, name);
    return [diagnostic('project-file-misnamed', { file, expected }, startOf(file))];
  });
