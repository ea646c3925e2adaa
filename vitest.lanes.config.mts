import { defineConfig } from 'vitest/config';

/** Every supported version of Nx with every package manager: `npm run test:lanes`, or a part of it with `-t 'Nx 24'`. */
export default defineConfig({
  test: {
    include: ['e2e/lanes/lanes.spec.ts'],
    globalSetup: ['./tools/test/no-outer-task.mts', './tools/test/own-tmpdir.mts'],
    reporters: ['verbose', './tools/test/closing-line.mts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});
