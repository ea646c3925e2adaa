import { loadModule } from '../../files/load-module';
import { portalOptionForms } from '../portal-option-forms';
import type { QuestionCommand } from './command';

export const statusCommand: QuestionCommand = {
  name: 'status',
  summary: 'Ask a portal what became of the client extensions of projects or archives',
  usage: '[archive|dir...]',
  options: [
    ...portalOptionForms,
    {
      name: 'page',
      value: '<path>',
      summary: 'A page that shows what is placed on it; several with commas; default: /',
    },
    { name: 'portal-log', value: '<file>', summary: "The portal's log, for its own words" },
  ],
  sharedOptions: ['workspace', 'profile', 'virtual-instance-id', 'task-output', 'strict', 'fail-on'],
  // What asks a portal is loaded when one is asked: the other commands start without it.
  answer: async (question) => {
    const { statusOfNamed } = await loadModule('uffa', () => import('../status-of-named.js'));
    return statusOfNamed(question);
  },
};
