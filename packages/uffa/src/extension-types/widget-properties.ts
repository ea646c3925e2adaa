import type { PropertySpec } from './extension-type';

/** A property of every type that pages show as a widget. */
export const instanceable: PropertySpec = {
  kind: 'boolean',
  description: 'Whether a page can show it more than once.',
  example: false,
};

/** A property of every type that pages show as a widget. */
export const portletCategoryName: PropertySpec = {
  kind: 'string',
  description: 'The category of the widget; `category.client-extensions` by default.',
  example: 'category.client-extensions',
};
