import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CET, CONFIG, script, text, zip } from '../../../../../uffa/test/archive/right-archive';
import { zipByHand } from '../../../../../uffa/test/archive/zip-by-hand';
import { capturedOutput } from '../../../../test/captured-output';
import { tempWorkspace } from '../../../../test/temp-workspace';
import type { ServeSchema } from '../serve-schema';
import { serveTask } from '../task';

const archiveOf = (type: string) =>
  zipByHand(zip({ [CONFIG]: text({ [`${CET}~list`]: { ...script, type, typeSettings: ['urls=a.js'] } }) }));

/** What is said of a front end that is served with these options, and whether the portal was left alone. */
async function served(options: ServeSchema, archive: Buffer | undefined): Promise<string> {
  const root = tempWorkspace({
    'bundles/osgi/client-extensions/other.txt': '',
    ...(archive === undefined ? {} : { 'x/tickets/dist/tickets.zip': archive }),
  });
  const signal = new AbortController().signal;
  const context = { workspaceRoot: root, project: { root: 'x/tickets' }, projectName: 'tickets', signal };
  const { success, text: said } = await serveTask({ portal: true, command: 'exit 0', ...options }, context);
  expect(success).toBe(false);
  expect(readdirSync(join(root, 'bundles/osgi/client-extensions'))).toEqual(['other.txt']);
  return said;
}

describe('serving a front end', () => {
  capturedOutput();

  it('is refused where nothing was packaged, or no element', async () => {
    expect(await served({}, undefined)).toContain('deploy-archive-missing');
    expect(await served({}, archiveOf('globalJS'))).toContain('live-without-element');
    expect(await served({}, archiveOf('customElement'))).toContain('dev-server-ended');
  });

  it('is refused where another project has an archive of this name', async () => {
    expect(await served({ sameName: ['y/tickets'] }, archiveOf('customElement'))).toContain(
      'x/tickets and y/tickets',
    );
  });

  it('is refused on a port that is taken, and for options that make no address', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    expect(await served({ port }, archiveOf('customElement'))).toContain('dev-server-port-taken');
    expect(await served({ host: '-x y' }, archiveOf('customElement'))).toContain('target-option-invalid');
  });
});
