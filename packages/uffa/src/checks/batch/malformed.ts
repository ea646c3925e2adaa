import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { isWithin } from '../../files/is-within';
import type { BatchCheck } from './batch-check';

/** Files that are not JSON. Below the project's `batch/` packaging refuses them; elsewhere the portal drops them. */
export const malformed: BatchCheck = (files, { manifest: { project } }) =>
  files.flatMap(({ path, source, malformed: syntax }): readonly Diagnostic[] => {
    if (syntax === undefined) return [];
    const directory = project.path === '.' ? 'batch' : `${project.path}/batch`;
    if (isWithin(source, directory)) return [syntax];
    const { problem, found } = syntax.args;
    return [diagnostic('batch-data-malformed', { path, problem, found }, syntax.position)];
  });
