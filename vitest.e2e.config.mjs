import { mergeConfig } from 'vitest/config';

import everything from './vitest.config.mts';

/** `npm run test:e2e`: what `npm test` leaves out, with samples of the suites that have a script of their own. */
export default mergeConfig(everything, {
  test: {
    // Most tests run several commands of Nx, each of which takes seconds on a busy machine.
    testTimeout: 120_000,
    exclude: [
      'packages/**',
      'tools/**',
      'e2e/conformance/**',
      'e2e/repository/**',
      'e2e/packed/consumer.spec.ts',
    ],
  },
});
