import { afterAll, beforeAll, expect, it } from 'vitest';
import { NxWorkspace } from '../workspace/nx-workspace';

/** A bundler that names its file after what is in it, and does not empty its output. */
const bundle = `const { createHash } = require('crypto');
const { mkdirSync, readFileSync, writeFileSync } = require('fs');
const text = readFileSync('src/main.js', 'utf8');
mkdirSync('build/static', { recursive: true });
writeFileSync(\`build/static/main.\${createHash('sha1').update(text).digest('hex').slice(0, 20)}.js\`, text);
`;

let workspace: NxWorkspace;

beforeAll(() => {
  workspace = NxWorkspace.link({
    'shop/client-extension.yaml':
      'assemble:\n  - from: build/static\n    into: static\nshop:\n  name: Shop\n  type: customElement\n  htmlElementName: x-shop\n  urls: ["*.js"]\n',
    'shop/package.json': JSON.stringify({ name: 'shop', scripts: { build: 'node bundle.js' } }),
    // Beside it, Nx has a target of its own for the script, which empties nothing.
    'shop/project.json': JSON.stringify({ name: 'shop' }),
    'shop/bundle.js': bundle,
    'shop/src/main.js': "console.log('old');\n",
  });
});

afterAll(() => workspace.dispose());

it('names the file of an earlier build, also when the archive comes from the cache', () => {
  const packaged = () => {
    const { status, output } = workspace.nx(['run-many', '-t', 'package']);
    expect(status, output).toBe(0);
    return output;
  };
  expect(packaged()).not.toContain('url-matches-builds');
  workspace.write({ 'shop/src/main.js': "console.log('new');\n" });
  expect(packaged()).toContain('url-matches-builds');
  const again = packaged();
  expect(again).toContain('url-matches-builds');
  expect(again).toContain('2 out of 2');
});
