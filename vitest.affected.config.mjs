import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.mts';

/** All edits of fifty projects under every major of Nx; `npm test` takes a sample. */
export default mergeConfig(config, defineConfig({ test: { env: { AFFECTED: 'full' } } }));
