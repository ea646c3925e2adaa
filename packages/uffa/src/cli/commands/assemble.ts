import { assembleProject } from '../../packaging/assemble-project';
import type { ProjectCommand } from './command';
import { writtenOutput } from './written-output';

export const assembleCommand: ProjectCommand = {
  name: 'assemble',
  summary: 'Write what each archive would hold as a directory, to its build/',
  done: 'assembled',
  run: assembleProject,
  ...writtenOutput,
};
