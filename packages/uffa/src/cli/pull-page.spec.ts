import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { classes, keyOf } from '../../test/portal/portal-items';
import { runCommand } from '../../test/portal/run-pull';
import { shop } from '../../test/portal/shop';
import { StandInPortal } from '../../test/portal/stand-in-portal';
import { tempWorkspace } from '../../test/temp-workspace';

const page = join(__dirname, '../../../../docs/pull.md');
const ADDRESS = 'http://localhost:8080';

it('docs/pull.md shows what its commands say', async () => {
  const state = shop();
  const portal = await StandInPortal.start(state);
  onTestFinished(() => portal.stop());
  const root = tempWorkspace({});
  mkdirSync(join(root, 'client-extensions/shop-data'), { recursive: true });
  const text = readFileSync(page, 'utf8');
  let shown = '';
  let end = 0;
  let blocks = 0;
  for (const { 0: block, 1: commands = '', index } of text.matchAll(/^```console\n([^]*?)^```$/gm)) {
    // Between the first block and the next, somebody changes a picklist in the portal.
    if (blocks++ === 1) {
      const status = state.get(keyOf(classes.picklist))!.get('STATUS')!;
      state.get(keyOf(classes.picklist))!.set('STATUS', { ...status, name_i18n: { 'en-US': 'State' } });
    }
    shown += `${text.slice(end, index)}\`\`\`console\n${await outputOf(commands)}\`\`\``;
    end = index + block.length;
  }
  await expect(shown + text.slice(end)).toMatchFileSnapshot(page);

  async function outputOf(commands: string): Promise<string> {
    let output = '';
    let last = 0;
    for (const line of commands.split('\n').filter((each) => each.startsWith('$ '))) {
      output += `${line}\n`;
      if (line === '$ echo $?') {
        output += `${last}\n`;
        continue;
      }
      const argv = line.replace('$ uffa ', '').replace(ADDRESS, portal.address).split(' ');
      const { code, stdout, stderr } = await runCommand(root, argv);
      output += `${stderr}${stdout}`.replaceAll(portal.address, ADDRESS);
      last = code;
    }
    return output;
  }
});
