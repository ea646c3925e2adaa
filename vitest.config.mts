import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The sources instead of the build, so that a test never runs against a stale build.
  resolve: {
    alias: {
      'uffa/inference': fileURLToPath(new URL('packages/uffa/src/inference.ts', import.meta.url)),
      'uffa/delivery': fileURLToPath(new URL('packages/uffa/src/delivery.ts', import.meta.url)),
      uffa: fileURLToPath(new URL('packages/uffa/src/index.ts', import.meta.url)),
    },
  },
  test: {
    include: [
      'packages/*/src/**/*.spec.ts',
      'packages/uffa/browser/**/*.spec.ts',
      'e2e/**/*.spec.ts',
      'tools/**/*.spec.ts',
      'examples/*/test/**/*.spec.mjs',
    ],
    exclude: [
      '**/node_modules/**',
      '**/dist/**',
      'packages/nx-liferay/src/generators/*/files/**',
      // Long: `npm run test:lanes`.
      'e2e/lanes/lanes.spec.ts',
      // Long, and needs a registry to itself: `npm run test:release`.
      'e2e/release/release.spec.ts',
    ],
    // Much of the time goes into waiting for Nx, npm and git, so a core is not left to the test runner alone.
    maxWorkers: '100%',
    globalSetup: ['./tools/test/no-outer-task.mts', './tools/test/own-tmpdir.mts'],
    reporters: ['default', './tools/test/closing-line.mts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
