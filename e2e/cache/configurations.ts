import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import type { Law } from './lane';

const archive = 'client-extensions/shop-labels/dist/shop-labels.zip';

/** A configuration that only the build has makes another archive. */
export const itTellsConfigurationsApart: Law = (shop) => {
  it('packages what was built under the configuration that is asked for', () => {
    const { workspace, environment } = shop();
    const packaged = (...options: readonly string[]): Buffer => {
      const { status, output } = workspace.nx(['package', 'shop-labels', ...options], environment);
      expect(status, output).toBe(0);
      return readFileSync(join(workspace.root, archive));
    };
    const plain = packaged();
    const forProduction = packaged('-c', 'production');
    expect(forProduction).not.toEqual(plain);
    expect(packaged()).toEqual(plain);
    expect(packaged('-c', 'production')).toEqual(forProduction);
    expect(packaged()).toEqual(plain);
  });
};
