import { printable } from '../../diagnostics/printable';
import { validateProject } from '../../packaging/validate-project';
import type { ProjectCommand } from './command';

export const validateCommand: ProjectCommand = {
  name: 'validate',
  summary: 'Report what is wrong with each project, under every profile, and write nothing',
  done: 'valid',
  run: validateProject,
  knows: 'files',
  lines: ({ success, project }) => [`${success ? 'valid  ' : 'invalid'}  ${printable(project.path)}`],
  json: () => ({}),
};
