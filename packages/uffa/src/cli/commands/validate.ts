import { printable } from '../../diagnostics/printable';
import { loadModule } from '../../files/load-module';
import type { FixedFile } from '../../fixes/fixed-file';
import { validateProject } from '../../packaging/validate-project';
import { catalogueRemarks } from '../catalogue-remarks';
import type { ProjectCommand } from './command';

export const validateCommand: ProjectCommand = {
  name: 'validate',
  summary: 'Report what is wrong with each project, under every profile, and write nothing',
  done: 'valid',
  run: async (project, options) => {
    if (options.fixes === undefined) return validateProject(project, options);
    const { fixesOf, fixProject } = await loadModule('uffa', () => import('../../fixes/fix-project.js'));
    return options.fixes === 'made' ? fixProject(project, options) : fixesOf(project, options);
  },
  remarks: catalogueRemarks,
  knows: 'files',
  lines: ({ success, project, fixed = [] }) => [
    ...fixed.flatMap(linesOf),
    `${success ? 'valid  ' : 'invalid'}  ${printable(project.path)}`,
  ],
  json: ({ fixed }) => (fixed === undefined ? {} : { fixed }),
};

function linesOf({ path, from, codes, diff }: FixedFile): readonly string[] {
  if (diff !== undefined) return diff.replace(/\n$/, '').split('\n');
  const name = from === undefined ? printable(path) : `${printable(from)} -> ${printable(path)}`;
  return [`fixed    ${name}  ${codes.join(', ')}`];
}
