import type { Recipe } from '../recipe';
import { FIRST_SERVICE_PORT, serviceTypes } from './service-types';

/** Services in TypeScript on Node, with Express: what they share, and the code that answers the calls for each type. */
export const nodeServices: readonly Recipe[] = serviceTypes.map(({ type, handlerFile, path, scopes }) => ({
  framework: 'node',
  title: 'TypeScript on Node, with Express',
  types: [type],
  templates: ['service', 'node-service/shared', `node-service/${handlerFile}`],
  values: ({ id, name }, { packageManager }) => ({
    handler: type,
    handlerFile,
    memory: 256,
    packageManager,
    path: path?.(id) ?? `/${id}`,
    quotedName: `'${name.replace(/[\\']/g, '\\$&')}'`,
  }),
  assemble: () => [
    { include: 'package.json' },
    { from: 'build/service', include: '**/*.js', into: 'service' },
  ],
  ...(scopes === undefined ? {} : { applicationSettings: () => ({ scopes }) }),
  firstPort: FIRST_SERVICE_PORT,
}));
