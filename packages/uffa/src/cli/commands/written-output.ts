import { outputPath } from '../render/output-path';
import type { ProjectCommand } from './command';

/** How a command tells what it wrote for a project: by its path. */
export const writtenOutput: Pick<ProjectCommand, 'lines' | 'json'> = {
  lines: (result) => {
    const output = outputPath(result);
    return output === undefined ? [] : [output];
  },
  json: (result) => ({ output: outputPath(result) ?? null }),
};
