import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { NxWorkspace } from '../workspace/nx-workspace';
import { yarn, yarnPnp } from '../workspace/package-managers';
import { installTools, type Tools } from '../workspace/tools';

const charts = 'client-extensions/shop-charts';

/** A project with a lock file of its own and a package that needs no registry. */
const files: Readonly<Record<string, string>> = {
  [`${charts}/client-extension.yaml`]: `assemble:
    - from: build/static
      into: static
shop-charts:
    type: customElement
    htmlElementName: shop-charts
    urls: ['*.js']
`,
  [`${charts}/package.json`]: JSON.stringify({
    name: 'shop-charts',
    version: '1.0.0',
    private: true,
    scripts: { build: 'node make.js' },
    dependencies: { 'shop-colors': 'file:./vendor' },
  }),
  [`${charts}/make.js`]: `const { mkdirSync, writeFileSync } = require('node:fs');
mkdirSync('build/static', { recursive: true });
writeFileSync('build/static/index.js', require('shop-colors'));
`,
  [`${charts}/vendor/package.json`]: JSON.stringify({ name: 'shop-colors', version: '1.0.0' }),
  [`${charts}/vendor/index.js`]: "module.exports = '/* colors */';\n",
  [`${charts}/yarn.lock`]: '',
};

const tools = mkdtempSync(join(tmpdir(), 'tools-'));
let environment: Tools['environment'];

beforeAll(() => {
  ({ environment } = installTools(tools, yarn));
});

afterAll(() => rmSync(tools, { recursive: true, force: true }));

describe.each([yarn, yarnPnp])('a project with a lock file of $name', (manager) => {
  it('is taken from the cache the second time, though git does not ignore what Yarn installs', () => {
    const settings = { ...manager.files([]), '.gitignore': 'node_modules\ndist\nbuild\n.nx\n' };
    const workspace = NxWorkspace.link({ ...files, ...settings });
    try {
      const install = workspace.shell(`cd ${charts} && yarn install --no-immutable`, environment);
      expect(install.status, install.output).toBe(0);
      for (const name of ['.yarn', '.pnp.cjs', '.pnp.loader.mjs', 'node_modules']) {
        workspace.remove(`${charts}/${name}`);
      }
      const first = workspace.nx(['package', 'shop-charts'], environment);
      expect(first.status, first.output).toBe(0);
      const second = workspace.nx(['package', 'shop-charts'], environment);
      expect(second.output).toMatch(/nx run shop-charts:build\s+\[/);
      expect(second.output).toContain('shop-charts:package  [');
    } finally {
      workspace.dispose();
    }
  });
});
