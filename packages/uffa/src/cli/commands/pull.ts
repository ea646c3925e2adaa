import { loadModule } from '../../files/load-module';
import { portalOptionForms } from '../portal-option-forms';
import type { QuestionCommand } from './command';

export const pullCommand: QuestionCommand = {
  name: 'pull',
  summary: 'Write what a portal has, such as object definitions, as batch data into a project',
  usage: '<project> [objects|picklists|folders|entries:<object>|...]',
  options: [
    ...portalOptionForms,
    {
      name: 'check',
      summary: 'Say what differs between the project and the portal, and write nothing',
    },
    { name: 'overwrite', summary: 'Replace files that were changed since the last pull' },
    {
      name: 'filter',
      value: '<odata>',
      summary: "Only what a filter takes, such as name eq 'Ticket'",
    },
    { name: 'folder', value: '<code>', summary: 'Only the object definitions in a folder' },
    { name: 'site', value: '<site>', summary: 'The site of entries, by its key, number or code' },
    {
      name: 'create-strategy',
      value: '<name>',
      summary: 'UPSERT or INSERT, for a class whose strategies the portal does not tell',
    },
    {
      name: 'application',
      value: '<path>',
      summary: 'Where the OpenAPI document of a class is, such as /o/my-app/v1.0',
    },
  ],
  sharedOptions: ['strict', 'fail-on'],
  // What asks a portal is loaded when one is asked: the other commands start without it.
  answer: async (question) => {
    const { pullIntoProject } = await loadModule('uffa', () => import('../pull-into-project.js'));
    return pullIntoProject(question);
  },
};
