import type { PropertySpec } from './extension-type';

export const pageScopes = ['company', 'layout'];

/** Which pages get a style sheet or a script. */
export const pageScope: PropertySpec = {
  kind: 'string',
  description:
    'The pages that it is for: those of the whole instance, or those that ask for it (the default).',
  values: pageScopes,
  example: 'layout',
};
