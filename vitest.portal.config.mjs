import { mergeConfig } from 'vitest/config';

import everything from './vitest.config.mts';

/** `npm run test:portal`: what the portal's own parts make of the archives of the other suites. */
export default mergeConfig(everything, {
  test: { dir: 'e2e/portal', include: ['**/*.portal.ts', '**/*.spec.ts'] },
});
