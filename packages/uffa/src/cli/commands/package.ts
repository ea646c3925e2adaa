import { sizeText } from '../../diagnostics/size-text';
import { packageProject } from '../../packaging/package-project';
import { outputPath } from '../render/output-path';
import type { Command } from './command';

export const packageCommand: Command = {
  name: 'package',
  summary: 'Write the archive of each project to its dist/',
  done: 'packaged',
  run: packageProject,
  lines: (result) => {
    const output = outputPath(result);
    return output === undefined ? [] : [`${sizeText(result.size ?? 0).padStart(8)}  ${output}`];
  },
  json: (result) => ({ output: outputPath(result) ?? null, size: result.size ?? null }),
};
