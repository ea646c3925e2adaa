import { assembleProject } from '../../packaging/assemble-project';
import type { Command } from './command';
import { writtenOutput } from './written-output';

export const assembleCommand: Command = {
  name: 'assemble',
  summary: 'Write what each archive would hold as a directory, to its build/',
  done: 'assembled',
  run: assembleProject,
  ...writtenOutput,
};
