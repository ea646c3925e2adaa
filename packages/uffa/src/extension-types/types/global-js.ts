import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';
import { pageScope, pageScopes } from '../page-scope';
import { allowValues } from '../rules/allow-values';
import { inOrder } from '../rules/in-order';
import { scriptElementAttributes } from '../rules/script-element-attributes';

const scriptLocations = ['bottom', 'head'];

export const globalJS: ExtensionType = {
  type: 'globalJS',
  description: 'A script for pages.',
  classification: 'frontend',
  pid: CLIENT_EXTENSION_TYPE_PID,
  properties: {
    url: { kind: 'string', description: 'The script.', required: true, served: true, example: '{id}.*.js' },
    scope: pageScope,
    scriptElementAttributes: {
      kind: 'map',
      description: 'Attributes of the `script` element: text and booleans, never `src`.',
    },
    scriptLocation: {
      kind: 'string',
      description: 'Where in the page the script is put.',
      values: scriptLocations,
    },
  },
  validate: inOrder(
    scriptElementAttributes,
    allowValues('scope', pageScopes),
    allowValues('scriptLocation', scriptLocations),
  ),
};
