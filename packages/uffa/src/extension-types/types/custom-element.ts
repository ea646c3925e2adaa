import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';
import { instanceable, portletCategoryName } from '../widget-properties';

export const customElement: ExtensionType = {
  type: 'customElement',
  description: 'A web component as a widget for pages.',
  classification: 'frontend',
  pid: CLIENT_EXTENSION_TYPE_PID,
  properties: {
    htmlElementName: {
      kind: 'string',
      description: 'The name of the HTML element: lower-case, with a hyphen.',
      required: true,
      example: '{element}',
    },
    urls: {
      kind: 'list',
      description: 'The scripts that define the element.',
      required: true,
      served: true,
      example: ['{id}.*.js'],
    },
    cssURLs: { kind: 'list', description: 'Style sheets for pages that show the element.', served: true },
    friendlyURLMapping: {
      kind: 'string',
      description: "The part of the page's URL under which the element keeps its routes.",
      example: '{id}',
    },
    instanceable,
    panelAppOrder: { kind: 'string', description: 'Its place in the category of the administration menu.' },
    panelCategoryKey: {
      kind: 'string',
      description: 'The category of the administration menu that shows it.',
    },
    portletCategoryName,
    useESM: { kind: 'boolean', description: 'Whether the scripts are ECMAScript modules.', example: true },
  },
};
