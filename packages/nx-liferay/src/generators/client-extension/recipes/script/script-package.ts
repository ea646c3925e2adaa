import { versionsOf } from '../../../packages/versions';
import type { NodePackage } from '../recipe';

/** Scripts that are packaged as they are written: checked and tested, not built. */
export const scriptPackage: NodePackage = {
  scripts: { lint: 'eslint .', test: 'vitest run' },
  devDependencies: versionsOf('@eslint/js', 'eslint', 'globals', 'happy-dom', 'vitest'),
};
