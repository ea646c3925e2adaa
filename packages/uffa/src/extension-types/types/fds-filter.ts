import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';

export const fdsFilter: ExtensionType = {
  type: 'fdsFilter',
  description: 'Filters a data set.',
  classification: 'frontend',
  featureFlag: 'LPS-164563',
  pid: CLIENT_EXTENSION_TYPE_PID,
  properties: {
    url: {
      kind: 'string',
      description: 'The script with the filter.',
      required: true,
      served: true,
      example: '{id}.*.js',
    },
  },
};
