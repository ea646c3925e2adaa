import { unusableBecause } from '../../checks';
import { sizeText } from '../../diagnostics/size-text';
import { packageProject } from '../../packaging/package-project';
import { outputPath } from '../render/output-path';
import type { ProjectCommand } from './command';

export const packageCommand: ProjectCommand = {
  name: 'package',
  summary: 'Write the archive of each project to its dist/',
  done: 'packaged',
  run: packageProject,
  knows: 'archive',
  lines: (result) => {
    const output = outputPath(result);
    if (output === undefined) return [];
    const isUnusable = unusableBecause(result.diagnostics).length > 0;
    return [`${sizeText(result.size ?? 0).padStart(8)}  ${output}${isUnusable ? '  with problems' : ''}`];
  },
  json: (result) => ({
    output: outputPath(result) ?? null,
    size: result.size ?? null,
    unusableBecause: unusableBecause(result.diagnostics).map(({ code }) => code),
  }),
};
