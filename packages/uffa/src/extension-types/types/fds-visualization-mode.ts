import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';

export const fdsVisualizationMode: ExtensionType = {
  type: 'fdsVisualizationMode',
  description: 'Shows a data set in another way.',
  classification: 'frontend',
  pid: CLIENT_EXTENSION_TYPE_PID,
  properties: {
    url: {
      kind: 'string',
      description: 'The script with the visualization.',
      required: true,
      served: true,
      example: '{id}.*.js',
    },
    thumbnail: { kind: 'string', description: 'The icon of the visualization; `cards2` by default.' },
  },
};
