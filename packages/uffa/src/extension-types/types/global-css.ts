import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';
import { pageScope, pageScopes } from '../page-scope';
import { allowValues } from '../rules/allow-values';

export const globalCSS: ExtensionType = {
  type: 'globalCSS',
  description: 'A style sheet for pages.',
  classification: 'frontend',
  pid: CLIENT_EXTENSION_TYPE_PID,
  properties: {
    url: {
      kind: 'string',
      description: 'The style sheet.',
      required: true,
      served: true,
      example: '{id}.*.css',
    },
    scope: pageScope,
  },
  validate: allowValues('scope', pageScopes),
};
