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
    clayURL: {
      kind: 'string',
      description: 'Replaces `clay.css`.',
      required: true,
      served: true,
      example: 'css/clay.css',
    },
    mainURL: {
      kind: 'string',
      description: 'Replaces `main.css`.',
      required: true,
      served: true,
      example: 'css/main.css',
    },
    clayRTLURL: {
      kind: 'string',
      description: 'Replaces `clay_rtl.css`.',
      served: true,
      example: 'css/clay_rtl.css',
    },
    mainRTLURL: {
      kind: 'string',
      description: 'Replaces `main_rtl.css`.',
      served: true,
      example: 'css/main_rtl.css',
    },
    frontendTokenDefinitionJSON: {
      kind: 'string',
      description: "The file with the definition of the style book's tokens, relative to the project.",
      since: '2024.Q2',
    },
    scope: {
      kind: 'string',
      description: 'The pages that it is for; `layout` by default.',
      values: scopes,
      since: '2025.Q1',
    },
  },
  validate: allowValues('scope', scopes),
};
