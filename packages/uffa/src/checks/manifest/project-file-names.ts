import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import { PLUGIN_PACKAGE_FILE } from '../../plan/plugin-package-properties';
import type { ManifestCheck } from '../check-context';
import { projectFile } from '../manifest-file';

/** The files beside the yaml that are found by name. */
const READ: readonly string[] = ['Dockerfile', 'LCP.json', PLUGIN_PACKAGE_FILE, 'package.json'];

/** A name that differs only in case: some disks find it and others don't, so archives differ by machine. */
export const projectFileNames: ManifestCheck = ({ project }, { facts }) =>
  facts.namesIn('.').flatMap((name) => {
    const expected = READ.find((each) => each !== name && each.toLowerCase() === name.toLowerCase());
    if (expected === undefined) return [];
    const file = projectFile(project, name);
    return [diagnostic('project-file-misnamed', { file, expected }, startOf(file))];
  });
