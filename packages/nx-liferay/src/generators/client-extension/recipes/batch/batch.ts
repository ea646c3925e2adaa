import type { Recipe } from '../recipe';
import { referenceCode } from './reference-code';

/** An object definition, and entries of it: Liferay imports files in the order of their names. */
export const batch: Recipe = {
  framework: 'plain',
  title: 'An object definition and entries of it',
  types: ['batch'],
  templates: ['batch'],
  values: ({ id }) => ({ code: referenceCode(id) }),
  assemble: () => [{ from: 'batch', into: 'batch' }],
  applicationSettings: ({ className }) => ({
    scopes: [
      `C_${className}.everything`,
      'Liferay.Headless.Batch.Engine.everything',
      'Liferay.Object.Admin.REST.everything',
    ],
  }),
};
