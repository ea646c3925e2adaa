import { defineConfig } from 'vitest/config';

/** A release of both packages to a registry on this machine, and an update to it: `npm run test:release`. */
export default defineConfig({
  test: {
    include: ['e2e/release/release.spec.ts'],
    globalSetup: ['./tools/test/no-outer-task.mts', './tools/test/own-tmpdir.mts'],
    reporters: ['verbose', './tools/test/closing-line.mts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
