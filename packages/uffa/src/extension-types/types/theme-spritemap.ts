import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';

export const themeSpritemap: ExtensionType = {
  type: 'themeSpritemap',
  description: 'The icons of the user interface.',
  classification: 'frontend',
  pid: CLIENT_EXTENSION_TYPE_PID,
  properties: {
    url: {
      kind: 'string',
      description: 'The SVG sprite map.',
      required: true,
      served: true,
      example: '{id}.*.svg',
    },
    enableSVG4Everybody: {
      kind: 'boolean',
      description: 'Whether a polyfill for old browsers is loaded.',
      example: false,
    },
  },
};
