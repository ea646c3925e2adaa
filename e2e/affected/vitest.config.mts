import { defineConfig, mergeConfig } from 'vitest/config';
import everyTest from '../../vitest.config.mjs';

/** All edits of fifty projects under every major of Nx, instead of the sample that `npm test` takes. */
export default mergeConfig(everyTest, defineConfig({ test: { env: { AFFECTED: 'full' } } }));
