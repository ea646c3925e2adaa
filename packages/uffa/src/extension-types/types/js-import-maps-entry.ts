import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';

export const jsImportMapsEntry: ExtensionType = {
  type: 'jsImportMapsEntry',
  description: 'A module that scripts can import by a bare name.',
  classification: 'frontend',
  pid: CLIENT_EXTENSION_TYPE_PID,
  properties: {
    bareSpecifier: {
      kind: 'string',
      description: 'The name by which scripts import the module.',
      required: true,
      example: '{id}',
    },
    url: { kind: 'string', description: 'The module.', required: true, served: true, example: '{id}.*.js' },
  },
};
