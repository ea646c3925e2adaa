import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';

export const audiencesCustomAttributes: ExtensionType = {
  type: 'audiencesCustomAttributes',
  description: 'Computes attributes of visitors for audience segmentation.',
  classification: 'frontend',
  since: '2026.Q2',
  pid: CLIENT_EXTENSION_TYPE_PID,
  properties: {
    url: {
      kind: 'string',
      description: 'The script that computes the attributes.',
      required: true,
      served: true,
      example: '{id}.*.js',
    },
    symbols: {
      kind: 'list',
      description: 'The names that the script exports, one for each attribute.',
      required: true,
      example: ['isReturningVisitor'],
    },
    names: {
      kind: 'list',
      description: 'The names of the attributes that people see, in the order of `symbols`.',
      example: ['Is a returning visitor'],
    },
    types: {
      kind: 'list',
      description: '`string` or `boolean` for each attribute, in the order of `symbols`.',
      example: ['boolean'],
    },
  },
};
