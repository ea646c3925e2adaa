import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';

export const themeFavicon: ExtensionType = {
  type: 'themeFavicon',
  description: 'The icon of a site.',
  classification: 'frontend',
  pid: CLIENT_EXTENSION_TYPE_PID,
  properties: {
    url: { kind: 'string', description: 'The icon.', required: true, served: true, example: '{id}.*.ico' },
  },
};
