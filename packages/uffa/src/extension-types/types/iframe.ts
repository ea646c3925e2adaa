import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';
import { instanceable, portletCategoryName } from '../widget-properties';

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
    instanceable,
    portletCategoryName,
  },
};
