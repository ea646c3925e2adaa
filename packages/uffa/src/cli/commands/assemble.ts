import { assembleProject } from '../../packaging/assemble-project';
import { outputPath } from '../render/output-path';
import type { Command } from './command';

export const assembleCommand: Command = {
  name: 'assemble',
  summary: 'Write what each archive would hold as a directory, to its build/',
  done: 'assembled',
  run: assembleProject,
  lines: (result) => {
    const output = outputPath(result);
    return output === undefined ? [] : [output];
  },
  json: (result) => ({ output: outputPath(result) ?? null }),
};
