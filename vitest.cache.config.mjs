import { mergeConfig } from 'vitest/config';

import everything from './vitest.config.mts';

/** `npm run test:cache`: the specs of the cache, and their table on every lane. */
export default mergeConfig(everything, {
  test: {
    dir: 'e2e/cache',
    include: ['**/*.matrix.ts', '**/*.spec.ts'],
    env: { CACHE: 'all' },
  },
});
