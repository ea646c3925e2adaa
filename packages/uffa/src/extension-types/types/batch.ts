import type { ExtensionType } from '../extension-type';
import { inOrder } from '../rules/in-order';
import { requireDirectory } from '../rules/require-directory';
import { requireProperties } from '../rules/require-properties';

export const batch: ExtensionType = {
  type: 'batch',
  description: 'Imports data with the batch engine when it is deployed.',
  classification: 'batch',
  properties: {
    oAuthApplicationHeadlessServer: {
      kind: 'string',
      description: 'The OAuth application with which the data is imported.',
      required: true,
      refersTo: ['oAuthApplicationHeadlessServer'],
      example: '{application}',
    },
  },
  validate: inOrder(requireDirectory('batch'), requireProperties('oAuthApplicationHeadlessServer')),
};
