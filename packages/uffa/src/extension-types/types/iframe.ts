import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';

export const iframe: ExtensionType = {
  type: 'iframe',
  description: 'Another site as a widget for pages.',
  classification: 'configuration',
  pid: CLIENT_EXTENSION_TYPE_PID,
  properties: {
    url: {
      kind: 'string',
      description: 'The address of the site.',
      required: true,
      example: 'https://example.com',
    },
    friendlyURLMapping: {
      kind: 'string',
      description: "The part of the page's URL that belongs to the widget.",
      example: '{id}',
    },
    instanceable: {
      kind: 'boolean',
      description: 'Whether a page can show it more than once.',
      example: false,
    },
    portletCategoryName: {
      kind: 'string',
      description: 'The category of the widget; `category.client-extensions` by default.',
      example: 'category.client-extensions',
    },
  },
};
