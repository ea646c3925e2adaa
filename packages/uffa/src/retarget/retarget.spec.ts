import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runUffa } from '../../test/run-uffa';
import { withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { verifyArchive, withVerifiedArchive } from '../packaging/verify-archive';
import { readUffa } from '../zip/read/read-uffa';
import { readText } from '../zip/write/open-entry';
import { writeZip } from '../zip/write/write-zip';
import { planRetarget } from './plan-retarget';
import { readRecord, recordText, RECORD_FILE } from './record';

const config = {
  environments: {
    staging: {
      addresses: { 'orders-app': 'https://orders.staging.example:8443' },
      lcp: { 'services/orders': { memory: 900, env: { LEVEL: 'debug' } } },
    },
    shops: {
      addresses: { 'orders-app': 'https://orders.example' },
      virtualInstances: ['one.example', 'two.example'],
    },
    same: {},
  },
};

const workspace: WorkspaceFiles = {
  'nx.json': '{}',
  'uffa.config.json': JSON.stringify(config, null, 2),
  'services/orders/client-extension.yaml': `
assemble: [{from: app}]
orders-app:
  type: oAuthApplicationUserAgent
  .serviceAddress: localhost:58081
  .serviceScheme: http
  scopes: [Liferay.Headless.Admin.User.everything]
orders-action:
  type: objectAction
  oAuth2ApplicationExternalReferenceCode: orders-app
  resourcePath: /orders
`,
  'services/orders/app/server.js': 'process.exit();\n'.repeat(100),
  'services/orders/Dockerfile': 'FROM node:22\nCOPY server.js /\n',
  'services/orders/LCP.json':
    '{"id": "orders", "memory": 512, "kind": "Deployment", "dependencies": ["other"]}',
};

const ORDERS = 'services/orders/dist/orders.zip';

async function contentsOf(file: string): Promise<Readonly<Record<string, string>>> {
  const { entries } = await readUffa(file);
  const texts = entries.map(async ({ path, content }) => [path, await readText(content)] as const);
  return Object.fromEntries(await Promise.all(texts));
}

describe('uffa retarget', () => {
  it('changes what the environment names, and tells what it did', () =>
    withWorkspace(workspace, async (root) => {
      await runUffa(root, 'uffa package');
      const { code, stdout, stderr } = await runUffa(root, `uffa retarget ${ORDERS} --environment staging`);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout.split('\n').slice(0, 3)).toEqual([
        '  1.2 kB  services/orders/dist/staging/orders.zip',
        '          orders-app: https://orders.staging.example:8443',
        '          LCP.json: memory, env',
      ]);
      const [before, after] = [
        await contentsOf(join(root, ORDERS)),
        await contentsOf(join(root, 'services/orders/dist/staging/orders.zip')),
      ];
      const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
      expect(changed).toEqual(['LCP.json', 'orders.client-extension-config.json', RECORD_FILE]);
      const configFile = 'orders.client-extension-config.json';
      expect(after[configFile]).toBe(
        before[configFile]
          ?.replaceAll('localhost:58081', 'orders.staging.example:8443')
          .replace('".serviceScheme" : "http"', '".serviceScheme" : "https"')
          .replace('".serviceScheme=http"', '".serviceScheme=https"'),
      );
      expect(JSON.parse(after['LCP.json'] ?? '')).toEqual({
        id: 'orders',
        memory: 900,
        kind: 'Deployment',
        dependencies: ['other'],
        env: { LEVEL: 'debug' },
      });
    }));

  it('gives the archive that packaging for the environment gives, but for its record', () =>
    withWorkspace(workspace, async (root) => {
      await runUffa(root, 'uffa package');
      await runUffa(root, `uffa retarget ${ORDERS} --environment shops --out retargeted`);
      await runUffa(root, 'uffa package --environment shops');
      for (const instance of ['one.example', 'two.example']) {
        const packaged = await contentsOf(join(root, `services/orders/dist/shops/orders_${instance}.zip`));
        const { [RECORD_FILE]: record, ...retargeted } = await contentsOf(
          join(root, `retargeted/orders_${instance}.zip`),
        );
        // The time stamp stands for the content, and that of the source archive was tested.
        const unstamped = (texts: Readonly<Record<string, string>>) =>
          JSON.stringify(texts).replace(/buildTimestamp\\" : \d+/g, '');
        expect(unstamped(retargeted)).toBe(unstamped(packaged));
        expect(record).toContain(`"virtualInstanceId" : "${instance}"`);
      }
    }));

  it('copies what it does not change as it is packed', () =>
    withWorkspace(workspace, async (root) => {
      await runUffa(root, 'uffa package');
      await runUffa(root, `uffa retarget ${ORDERS} --environment same`);
      const packed = async (file: string) =>
        (await readUffa(join(root, file))).entries.map(({ path, content }) => ({
          path,
          size: content.kind === 'member' ? content.compressedSize : 0,
        }));
      const before = await packed(ORDERS);
      const after = await packed('services/orders/dist/same/orders.zip');
      expect(after.filter(({ path }) => path !== RECORD_FILE)).toEqual(before);
    }));

  it('gives the same bytes again', () =>
    withWorkspace(workspace, async (root) => {
      await runUffa(root, 'uffa package');
      const bytes = [];
      for (const out of ['a', 'b']) {
        await runUffa(root, `uffa retarget ${ORDERS} --environment staging --out ${out}`);
        bytes.push(readFileSync(join(root, out, 'orders.zip')));
      }
      expect(bytes[0]).toEqual(bytes[1]);
    }));

  it.each([
    ['stagin', 'environment-unknown', 'Write "staging".'],
    ['nothing-like-it', 'environment-unknown', 'Name one of staging, shops, same'],
  ])('refuses the environment %s', (name, ...expected) =>
    withWorkspace(workspace, async (root) => {
      await runUffa(root, 'uffa package');
      const { code, stderr } = await runUffa(root, `uffa retarget ${ORDERS} --environment ${name}`);
      expect(code).toBe(2);
      for (const text of expected) expect(stderr).toContain(text);
    }),
  );

  it('refuses to write over its source, and to give an archive a second virtual instance', () =>
    withWorkspace(workspace, async (root) => {
      await runUffa(root, 'uffa package');
      const over = await runUffa(
        root,
        `uffa retarget ${ORDERS} --environment same --out services/orders/dist`,
      );
      expect(over.stderr).toContain('retarget-output-taken');
      await runUffa(root, 'uffa package --virtual-instance-id old.example');
      const taken = 'services/orders/dist/orders_old.example.zip';
      const { stderr } = await runUffa(root, `uffa retarget ${taken} --environment shops`);
      expect(stderr).toContain(
        'for the virtual instance "old.example", and cannot be made for "one.example"',
      );
    }));

  it('names what is missing where it cannot be changed, and what is not an archive', () =>
    withWorkspace({ ...workspace, 'x.zip': 'no zip' }, async (root) => {
      await runUffa(root, 'uffa package');
      await rewrite(join(root, ORDERS), (path, text) =>
        path.endsWith('config.json') ? text.replace(/ +"\.serviceScheme" : "http",\n/, '') : text,
      );
      const { code, stderr } = await runUffa(root, `uffa retarget ${ORDERS} x.zip --environment staging`);
      expect(code).toBe(1);
      expect(stderr).toContain('The configuration of "orders-app" has no text ".serviceScheme"');
      expect(stderr).toContain('retarget-archive-unusable');
    }));

  it('does not write over an LCP.json that is not an object', () =>
    withWorkspace(workspace, async (root) => {
      await runUffa(root, 'uffa package');
      await rewrite(join(root, ORDERS), (path, text) => (path === 'LCP.json' ? '[]' : text));
      const { code, stderr } = await runUffa(root, `uffa retarget ${ORDERS} --environment staging`);
      expect(code).toBe(1);
      expect(stderr).toContain('retarget-lcp-invalid');
    }));

  it('warns of an archive that was made for another environment', () =>
    withWorkspace(workspace, async (root) => {
      await runUffa(root, 'uffa package');
      await runUffa(root, `uffa retarget ${ORDERS} --environment staging`);
      const staged = ORDERS.replace('dist/', 'dist/staging/');
      const again = await runUffa(root, `uffa retarget ${staged} --environment staging --out again`);
      expect(again.stderr).not.toContain('retarget-of-retargeted');
      const other = await runUffa(root, `uffa retarget ${staged} --environment shops --out other`);
      expect(other.stderr).toContain('was made for the environment "staging"');
    }));

  it('needs an environment', () =>
    withWorkspace(workspace, async (root) => {
      expect((await runUffa(root, 'uffa retarget a.zip')).stderr).toContain('retarget-environment-missing');
    }));
});

/** Writes an archive again, with other texts in it. */
async function rewrite(file: string, change: (path: string, text: string) => string): Promise<void> {
  const uffa = await readUffa(file);
  const texts = await contentsOf(file);
  const entries = uffa.entries.map((entry) => ({
    ...entry,
    content: { kind: 'text' as const, text: change(entry.path, texts[entry.path] ?? '') },
  }));
  await writeZip({ ...uffa, entries }, file);
}

describe('uffa verify --from', () => {
  const retargeted = 'services/orders/dist/staging/orders.zip';
  const prove = `uffa verify ${retargeted} --from ${ORDERS}`;

  it('proves that nothing else differs', () =>
    withWorkspace(workspace, async (root) => {
      await runUffa(root, 'uffa package');
      await runUffa(root, `uffa retarget ${ORDERS} --environment staging`);
      const { code, stdout } = await runUffa(root, prove);
      expect(code).toBe(0);
      expect(stdout).toBe(
        `ok       ${retargeted}  2 client extensions\n         orders-app: https://orders.staging.example:8443\n         LCP.json: memory, env\n`,
      );
    }));

  it.each<readonly [string, (path: string, text: string) => string, readonly string[]]>([
    [
      'another program',
      (path, text) => (path === 'server.js' ? `${text}evil();\n` : text),
      ['retarget-differs', 'server.js is changed'],
    ],
    [
      'another setting',
      (path, text) => text.replace('"/orders"', path.endsWith('config.json') ? '"/other"' : '"/orders"'),
      ['orders.client-extension-config.json is changed', '/webContextPath'],
    ],
    [
      'another layout of a text',
      (path, text) => (path === 'Dockerfile' ? `${text}\n` : text),
      ['Dockerfile is changed'],
    ],
    [
      'another address than the record says',
      (path, text) => (path === RECORD_FILE ? text.replace('orders.staging', 'evil') : text),
      ['retarget-differs', 'serviceAddress'],
    ],
    [
      'another source',
      (path, text) => (path === RECORD_FILE ? text.replace(/"sha256" : "\w+"/, '"sha256" : "00"') : text),
      ['retarget-source-differs'],
    ],
    ['a broken record', (path, text) => (path === RECORD_FILE ? '{}' : text), ['retarget-record-malformed']],
  ])('names %s', (_, change, expected) =>
    withWorkspace(workspace, async (root) => {
      await runUffa(root, 'uffa package');
      await runUffa(root, `uffa retarget ${ORDERS} --environment staging`);
      await rewrite(join(root, retargeted), change);
      const { code, stdout, stderr } = await runUffa(root, prove);
      expect([code, stdout]).toEqual([1, `refused  ${retargeted}\n`]);
      for (const text of expected) expect(stderr).toContain(text);
    }),
  );

  it('says of an archive that was not retargeted that it was not', () =>
    withWorkspace(workspace, async (root) => {
      await runUffa(root, 'uffa package');
      const { code, stderr } = await runUffa(root, `uffa verify ${ORDERS} --from ${ORDERS}`);
      expect(code).toBe(1);
      expect(stderr).toContain('retarget-record-missing');
    }));
});

describe('planRetarget', () => {
  const host = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}(\.[a-z]{2,5})?(:\d{1,4})?$/);

  it('changes no text but those that hold what the target names, whatever the addresses are', () =>
    withWorkspace(workspace, async (root) => {
      await runUffa(root, 'uffa package');
      await withVerifiedArchive(join(root, ORDERS), { shown: ORDERS }, async ({ content }) => {
        const { view } = content!;
        fc.assert(
          fc.property(fc.constantFrom('http', 'https'), host, (scheme, address) => {
            const uffa = planRetarget(
              { view, archive: 'orders.zip', sha256: 'x' },
              {
                environment: 'any',
                addresses: new Map([
                  ['orders-app', { scheme, address }],
                  ['none', { scheme, address }],
                ]),
              },
            );
            const changed = uffa.entries.filter(({ content: each }) => each.kind === 'text');
            const allowed = ['orders.client-extension-config.json', RECORD_FILE];
            expect(changed.map(({ path }) => path).filter((path) => !allowed.includes(path))).toEqual([]);
            const text = changed[0]?.content.kind === 'text' ? changed[0].content.text : '';
            const members = Object.values(JSON.parse(text) as Record<string, Record<string, unknown>>);
            const app = members.find(({ type }) => type === 'oAuthApplicationUserAgent');
            expect(app).toMatchObject({ '.serviceAddress': address, '.serviceScheme': scheme });
            expect(app?.['typeSettings']).toContain(`.serviceAddress=${address}`);
          }),
          { numRuns: 50 },
        );
        return Promise.resolve();
      });
    }));
});

describe('a record', () => {
  it('reads what it prints', () => {
    const record = {
      archive: 'a.zip',
      sha256: 'ff',
      target: {
        environment: 'x',
        addresses: new Map([['a', { scheme: 'https', address: 'b:1' }]]),
        virtualInstanceId: 'v',
      },
    };
    expect(readRecord(recordText(record))).toEqual(record);
  });

  it.each([
    '',
    '[]',
    '{}',
    '{"environment": "x", "from": {"archive": "a", "sha256": "b"}, "addresses": {"a": "b"}}',
  ])('is not what %s says', (text) => expect(readRecord(text)).toBeUndefined());
});

it('leaves an archive that the portal takes in as before', () =>
  withWorkspace(workspace, async (root) => {
    await runUffa(root, 'uffa package');
    await runUffa(root, `uffa retarget ${ORDERS} --environment shops --out o`);
    mkdirSync(join(root, 'empty'), { recursive: true });
    writeFileSync(join(root, 'empty/x'), '');
    const before = await verifyArchive(join(root, ORDERS), { shown: 'x' });
    const after = await verifyArchive(join(root, 'o/orders_one.example.zip'), { shown: 'x' });
    expect(after.diagnostics).toEqual(before.diagnostics);
    expect(after.extensions).toBe(before.extensions);
  }));
