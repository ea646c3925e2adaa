import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runCommand } from '../../test/portal/run-pull';
import { shop } from '../../test/portal/shop';
import { StandInPortal } from '../../test/portal/stand-in-portal';
import { tempWorkspace } from '../../test/temp-workspace';

const page = join(__dirname, '../../../../docs/status.md');
const ADDRESS = 'http://localhost:8080';

it('docs/status.md shows what its commands say', async () => {
  const portal = await StandInPortal.start(shop(), {
    answers: {
      '/o/shop/shop.js': { body: 'x\n' },
      '/?': {},
      '/o/': { status: 404 },
      '/': {
        headers: { 'content-type': 'text/html' },
        body: '<script type="importmap">{"imports":{"shop":"/o/shop/shop.js"}}</script>',
      },
    },
  });
  onTestFinished(() => portal.stop());
  const root = tempWorkspace({
    '.git/HEAD': '',
    'client-extensions/shop/client-extension.yaml':
      'assemble:\n  - from: src\n    into: static\nshop-cart:\n  type: customElement\n  htmlElementName: shop-cart\n  urls: [shop.js]\nshop-map:\n  type: jsImportMapsEntry\n  bareSpecifier: shop\n  url: shop.js\nshop-style:\n  type: globalCSS\n  scope: company\n  url: shop.css\n',
    'client-extensions/shop/src/shop.js': 'x\n',
    'client-extensions/shop/src/shop.css': 'a{}\n',
  });
  const argv = ['status', 'client-extensions/shop', '--portal', portal.address];
  const { code, stdout, stderr } = await runCommand(root, argv, {});
  const shown = `${stderr}${stdout}`.replaceAll(portal.address, ADDRESS);
  const block = `\`\`\`console\n$ uffa status client-extensions/shop --portal ${ADDRESS}\n${shown}$ echo $?\n${code}\n\`\`\``;
  const text = readFileSync(page, 'utf8').replace(/^```console\n[^]*?^```$/m, () => block);
  await expect(text).toMatchFileSnapshot(page);
});
