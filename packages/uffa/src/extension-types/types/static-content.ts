import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';

export const staticContent: ExtensionType = {
  type: 'staticContent',
  description: 'Files that Liferay serves.',
  classification: 'frontend',
  featureFlag: 'LPS-177027',
  pid: CLIENT_EXTENSION_TYPE_PID,
  properties: {
    url: { kind: 'string', description: 'One of the files.', served: true },
  },
};
