import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';
import { allowValues } from '../rules/allow-values';

const scopes = ['controlPanel', 'layout'];

export const themeCSS: ExtensionType = {
  type: 'themeCSS',
  description: 'Replaces the style sheets of the theme.',
  classification: 'frontend',
  pid: CLIENT_EXTENSION_TYPE_PID,
  properties: {
    clayURL: { kind: 'string', description: 'Replaces `clay.css`.', required: true, served: true },
    mainURL: { kind: 'string', description: 'Replaces `main.css`.', required: true, served: true },
    clayRTLURL: { kind: 'string', description: 'Replaces `clay_rtl.css`.', served: true },
    mainRTLURL: { kind: 'string', description: 'Replaces `main_rtl.css`.', served: true },
    frontendTokenDefinitionJSON: {
      kind: 'string',
      description: "The file with the definition of the style book's tokens, relative to the project.",
    },
    scope: { kind: 'string', description: 'The pages that it is for; `layout` by default.', values: scopes },
  },
  validate: allowValues('scope', scopes),
};
