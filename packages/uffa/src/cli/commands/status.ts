import { loadModule } from '../../files/load-module';
import { portalOptionForms } from '../portal-option-forms';
import { statusSourceForms } from '../status-source-forms';
import type { QuestionCommand } from './command';

export const statusCommand: QuestionCommand = {
  name: 'status',
  summary: 'Say what became of client extensions, by a portal, its log, Liferay Cloud or Kubernetes',
  usage: '[archive|dir...] --portal <address>',
  options: [...portalOptionForms, ...statusSourceForms],
  sharedOptions: ['workspace', 'profile', 'virtual-instance-id', 'task-output', 'strict', 'fail-on'],
  // What asks a portal is loaded when one is asked: the other commands start without it.
  answer: async (question) => {
    const { statusOfNamed } = await loadModule('uffa', () => import('../status-of-named.js'));
    return statusOfNamed(question);
  },
};
