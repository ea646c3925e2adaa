import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standIns } from '../../test/deploy/stand-ins';
import { CET, CONFIG, script, text, zip } from '../../test/archive/right-archive';
import { zipByHand } from '../../test/archive/zip-by-hand';
import { zipOf } from '../../test/archive/zip-of';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import type { DeployOptions } from '../deploy/deploy-options';
import { readText } from '../zip/write/open-entry';
import { readUffa } from '../zip/read/read-uffa';
import { deployOverLive } from './deploy-over-live';
import { endServing, endStaleServing } from './end-serving';
import { findPlace } from './find-place';
import { goLive, type LiveRequest } from './go-live';
import { holdProject, type HeldProject, type LiveEnvironment } from './hold-project';
import { goingLive } from './steps';

const ARCHIVE = 'tickets.zip';
const PLACE = `bundles/osgi/client-extensions/${ARCHIVE}`;
const URL = 'http://localhost:5173/x.js';
const configuration = { ...script, type: 'customElement', typeSettings: ['urls=a.js'] };
const packaged = zipByHand(zip({ [CONFIG]: text({ [`${CET}~list`]: configuration }) }));
const before = zipOf('before');

interface Scene {
  readonly root: string;
  readonly held: HeldProject;
  readonly request: LiveRequest;
  readonly deployed: () => Buffer | undefined;
}

type Given = {
  readonly deployed?: Buffer;
  readonly options?: DeployOptions;
  readonly env?: (root: string) => LiveEnvironment['env'];
  readonly place?: (root: string) => string;
};

/** A packaged project, ready to be served. */
function scene(given: Given, act: (scene: Scene) => Promise<void>): Promise<void> {
  const { deployed, options = {}, env = () => ({}), place = (root: string) => join(root, PLACE) } = given;
  const files = {
    'x/tickets/dist/tickets.zip': packaged,
    'bundles/': '',
    ...(deployed === undefined ? {} : { [PLACE]: deployed }),
  };
  return withWorkspace(files, async (root) => {
    const held = holdProject(projectIn(root, 'x/tickets'), ARCHIVE, {
      env: env(root),
      timeout: 10,
      signal: undefined,
    });
    const found = await findPlace(held.files.live, options, held.reach);
    if ('problems' in found) throw new Error(JSON.stringify(found.problems));
    const request = {
      production: await readUffa(join(root, 'x/tickets/dist/tickets.zip')),
      scripts: new Map([['list', { urls: [URL], bringsStyles: true }]]),
      place: found.place,
      options,
    };
    const file = place(root);
    await act({ root, held, request, deployed: () => (existsSync(file) ? readFileSync(file) : undefined) });
  });
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

const starts: readonly (readonly [string, Given])[] = [
  ['over an archive', { deployed: before }],
  ['where nothing is', {}],
];

describe.each(starts)('serving %s', (_, given) => {
  it.each([...goingLive.keys(), goingLive.length])(
    'gets back to what was deployed when it is killed after %i steps',
    (count) =>
      scene(given, async ({ root, held, request, deployed }) => {
        const serving = { ...request, files: held.files, reach: held.reach, pid: 1 };
        for (const step of goingLive.slice(0, count)) await step.run(serving);
        held.release();
        const ended = await endStaleServing(held.reach.project, ARCHIVE, held.reach.run);
        expect(ended.diagnostics).toEqual([]);
        expect(deployed()).toEqual(given.deployed);
        const directory = dirname(join(root, PLACE));
        const names = given.deployed === undefined ? [] : [ARCHIVE];
        expect(existsSync(directory) ? readdirSync(directory) : []).toEqual(names);
      }),
  );

  it('deploys the packaged archive with the addresses of the server, under its own name', () =>
    scene(given, async ({ root, held, request, deployed }) => {
      expect(await goLive(held, request)).toEqual([]);
      const live = await readUffa(join(root, PLACE));
      const production = await readUffa(join(root, 'x/tickets/dist/tickets.zip'));
      expect(live.entries.map(({ path }) => path)).toEqual(production.entries.map(({ path }) => path));
      for (const [index, { path, content }] of live.entries.entries()) {
        const expected = await readText(production.entries[index]!.content);
        const settings = ['useESM=true', `urls=${URL}`];
        const config = text({ [`${CET}~list`]: { ...configuration, typeSettings: settings } });
        expect(await readText(content)).toBe(path === CONFIG ? config : expected);
      }
      expect(await endServing(held)).toMatchObject({ diagnostics: [] });
      expect(deployed()).toEqual(given.deployed);
      held.release();
      expect(existsSync(held.files.backup)).toBe(false);
      expect(existsSync(held.files.lock)).toBe(false);
    }));

  it('leaves what somebody else has deployed meanwhile', () =>
    scene(given, async ({ root, held, request, deployed }) => {
      await goLive(held, request);
      writeFileSync(join(root, PLACE), 'theirs');
      expect(await endServing(held)).toMatchObject({ way: 'leave', diagnostics: [] });
      expect(deployed()?.toString()).toBe('theirs');
    }));

  it('keeps all that another attempt needs while the home is gone', () =>
    scene(given, async ({ root, held, request, deployed }) => {
      await goLive(held, request);
      const live = deployed();
      rmSync(join(root, 'bundles'), { recursive: true });
      const { diagnostics } = await endServing(held);
      expect(diagnostics.map(({ code }) => code)).toEqual(['deploy-home-missing', 'live-not-ended']);
      // It is mounted again.
      write(join(root, PLACE), live ?? Buffer.of());
      expect(await endServing(held)).toMatchObject({ diagnostics: [] });
      expect(deployed()).toEqual(given.deployed);
    }));
});

describe('deploying over a live archive that a process has left', () => {
  it.each(starts)('puts back what was deployed first, for a start %s', (_, given) =>
    scene(given, async ({ root, held, request, deployed }) => {
      await goLive(held, request);
      held.release();
      const { project } = held.reach;
      // Nothing can be deployed, but the live archive must not stay.
      rmSync(join(root, 'x/tickets/dist/tickets.zip'));
      const failed = await deployOverLive(project, {}, { env: {} });
      expect(failed.diagnostics.map(({ code }) => code)).toEqual(['deploy-archive-missing']);
      expect(deployed()).toEqual(given.deployed);
    }),
  );

  it('says so, and deploys', () =>
    scene({ deployed: before }, async ({ held, request, deployed }) => {
      await goLive(held, request);
      held.release();
      const options = { allowProblems: true };
      const { success, lines } = await deployOverLive(held.reach.project, options, { env: {} });
      expect({ success, lines }).toEqual({
        success: true,
        lines: [`${PLACE} is again what was deployed before`, `deployed ${PLACE}`],
      });
      expect(deployed()).toEqual(packaged);
    }));
});

describe('serving', () => {
  it('says that the backup is lost, and leaves what is deployed', () =>
    scene({ deployed: before }, async ({ held, request, deployed }) => {
      await goLive(held, request);
      const live = deployed();
      writeFileSync(held.files.backup, 'other');
      const { diagnostics } = await endServing(held);
      expect(diagnostics.map(({ code }) => code)).toEqual(['live-backup-lost']);
      expect(deployed()).toEqual(live);
    }));

  it('does not act on a journal that cannot be read', () =>
    scene({ deployed: before }, async ({ held, request, deployed }) => {
      await goLive(held, request);
      const live = deployed();
      writeFileSync(held.files.journal, '{');
      const { diagnostics } = await endServing(held);
      expect(diagnostics.map(({ code }) => code)).toEqual(['live-journal-damaged']);
      expect(deployed()).toEqual(live);
      expect(readFileSync(held.files.backup)).toEqual(before);
    }));

  it('is refused to a second process, and so is the repair of what is not broken', () =>
    scene({ deployed: before }, async ({ held, request, deployed }) => {
      await goLive(held, request);
      const live = deployed();
      const { project, run } = held.reach;
      expect(() => holdProject(project, ARCHIVE, run)).toThrow(/^live-held: .*process/);
      const { diagnostics } = await endStaleServing(project, ARCHIVE, run);
      expect(diagnostics.map(({ code }) => code)).toEqual(['live-replaced']);
      expect(deployed()).toEqual(live);
    }));

  it('stops before anything is deployed when it is asked to', () =>
    scene({ deployed: before }, async ({ held, request, deployed }) => {
      const run = { ...held.reach.run, signal: AbortSignal.abort() };
      const diagnostics = await goLive({ ...held, reach: { ...held.reach, run } }, request);
      expect(diagnostics.map(({ code }) => code)).toEqual(['writing-aborted']);
      expect(deployed()).toEqual(before);
    }));

  it.skipIf(process.platform === 'win32')('copies into a container and out of it', async () => {
    const file = 'container/opt/liferay/osgi/client-extensions/tickets.zip';
    const given: Given = {
      options: { container: 'portal', engine: 'docker' },
      env: (root) => standIns(root, ['docker'], {}).env,
      place: (root) => join(root, file),
    };
    await scene(given, async ({ held, request, deployed }) => {
      expect(await goLive(held, request)).toEqual([]);
      expect(deployed()).toBeDefined();
      expect(await endServing(held)).toMatchObject({ way: 'remove', diagnostics: [] });
      expect(deployed()).toBeUndefined();
    });
    await scene(given, async ({ root, held, request, deployed }) => {
      write(join(root, file), before);
      expect(await goLive(held, request)).toEqual([]);
      expect(deployed()).not.toEqual(before);
      expect(await endServing(held)).toMatchObject({ way: 'put-back', diagnostics: [] });
      expect(deployed()).toEqual(before);
    });
  });
});
