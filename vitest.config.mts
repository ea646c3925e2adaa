import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.spec.ts', 'e2e/**/*.spec.ts', 'tools/**/*.spec.ts', 'examples/*/src/**/*.spec.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'e2e/conformance/cases/**', 'e2e/conformance/goldens/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
