import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';
import { allowValues } from '../rules/allow-values';

const scopes = ['company', 'layout'];

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
    scope: {
      kind: 'string',
      description:
        'The pages that it is for: those of the whole instance, or those that ask for it (the default).',
      values: scopes,
      example: 'layout',
    },
  },
  validate: allowValues('scope', scopes),
};
