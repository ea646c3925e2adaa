import { planProject } from '../../packaging/plan-project';
import { entriesJson } from '../render/entries-json';
import { entriesTable } from '../render/entries-table';
import type { ProjectCommand } from './command';

export const listCommand: ProjectCommand = {
  name: 'list',
  summary: 'Show what each archive would hold, and which line or rule put it there',
  done: 'listed',
  run: planProject,
  knows: 'archive',
  lines: ({ project, uffa }) => (uffa === undefined ? [] : entriesTable(project, uffa)),
  json: ({ uffa }) => ({
    archive: uffa ? `${uffa.name}.zip` : null,
    entries: entriesJson(uffa?.entries ?? []),
  }),
};
