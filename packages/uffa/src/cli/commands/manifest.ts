import { loadModule } from '../../files/load-module';
import type { QuestionCommand } from './command';

export const manifestCommand: QuestionCommand = {
  name: 'manifest',
  summary:
    'Write the Kubernetes resource and the image of archives, for clusters with the operator of Liferay',
  usage: '<archive or pattern>...',
  options: [
    { name: 'out', value: '<dir>', summary: 'manifest: where both are written; default: beside the archive' },
    {
      name: 'fields',
      value: '<version>',
      summary:
        'The fields of the resource: dxp-namespace (default), liferay-namespace or liferay-environment',
    },
    { name: 'service-id', value: '<id>', summary: 'Default: the id of LCP.json' },
    { name: 'namespace', value: '<name>', summary: 'manifest: of the resource; default: as kubectl has it' },
    { name: 'dxp-namespace', value: '<name>', summary: 'manifest: of DXP; default: that of the resource' },
    {
      name: 'liferay-environment',
      value: '<name>',
      summary: 'The LiferayEnvironment, for the fields that name one',
    },
    { name: 'domain', value: '<host>', summary: 'The host that the files or the service are reached at' },
    {
      name: 'workload',
      value: '<kind/name>',
      summary: 'The workload that belongs to it, such as Deployment/orders',
    },
    { name: 'tag', value: '<tag>', summary: 'The tag of the image; default: latest' },
  ],
  sharedOptions: ['virtual-instance-id'],
  answer: async (question) => {
    const { manifestsOfNamed } = await loadModule('uffa', () => import('../manifests-of-named.js'));
    return manifestsOfNamed(question);
  },
};
