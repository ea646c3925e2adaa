import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runUffa } from '../../../test/run-uffa';
import { withWorkspace, type WorkspaceFiles } from '../../../test/with-workspace';
import { readUffa } from '../../zip/read/read-uffa';
import { readText } from '../../zip/write/open-entry';
import { environmentsOfOption } from './read-environments';
import { addressText, serviceAddress } from './service-address';

const projects: WorkspaceFiles = {
  'nx.json': '{}',
  'orders/client-extension.yaml': `
assemble: [{from: src, into: static}]
orders: {type: customElement, htmlElementName: my-orders, urls: [index.js]}
orders-app:
  type: oAuthApplicationUserAgent
  .serviceAddress: localhost:1
  .serviceScheme: http
  scopes: [x]
`,
  'orders/client-extension.uat.yaml': 'orders: {name: For testers}',
  'orders/src/index.js': 'export {};\n',
  'list/client-extension.yaml': `
assemble: [{from: src, into: static}]
list: {type: customElement, htmlElementName: my-list, urls: [index.js]}
`,
  'list/src/index.js': 'export {};\n',
};

function withEnvironments<T>(environments: object, use: (root: string) => Promise<T>): Promise<T> {
  const config = JSON.stringify({ environments }, null, 2);
  return withWorkspace({ ...projects, 'uffa.config.json': config }, use);
}

async function textIn(file: string, path: string): Promise<string> {
  const entry = (await readUffa(file)).entries.find((each) => each.path === path);
  return entry === undefined ? '' : readText(entry.content);
}

describe('uffa package --environment', () => {
  it('writes an archive for each virtual instance, under the profile, with addresses and resources', () =>
    withEnvironments(
      {
        staging: {
          profile: 'uat',
          virtualInstances: ['one.example', 'two.example'],
          addresses: { 'orders-app': 'https://api.example' },
          lcp: { orders: { scale: 3, loadBalancer: { cdn: false } } },
        },
      },
      async (root) => {
        const { code, stdout, stderr } = await runUffa(root, 'uffa package --environment staging');
        expect([code, stderr]).toEqual([0, '2 packaged in 0.1 s\n']);
        expect(stdout.match(/\S+\.zip/g)).toEqual([
          'list/dist/staging/list_one.example.zip',
          'list/dist/staging/list_two.example.zip',
          'orders/dist/staging/orders_one.example.zip',
          'orders/dist/staging/orders_two.example.zip',
        ]);
        const archive = join(root, 'orders/dist/staging/orders_two.example.zip');
        const config = await textIn(archive, 'orders.client-extension-config.json');
        expect(config).toContain('"For testers"');
        expect(config).toContain('".serviceAddress" : "api.example"');
        expect(config).toContain('~orders/two.example"');
        expect(JSON.parse(await textIn(archive, 'LCP.json'))).toMatchObject({
          scale: 3,
          loadBalancer: { cdn: false, targetPort: 80 },
        });
        expect(existsSync(join(root, 'orders/dist/orders.zip'))).toBe(false);
      },
    ));

  it('gives, without addresses and resources, the very archive of --virtual-instance-id', () =>
    withEnvironments({ shops: { virtualInstances: ['a.example', 'b.example'] } }, async (root) => {
      await runUffa(root, 'uffa package --environment shops');
      await runUffa(root, 'uffa package --virtual-instance-id b.example');
      const { code, stdout } = await runUffa(
        root,
        'uffa diff orders/dist/orders_b.example.zip orders/dist/shops/orders_b.example.zip',
      );
      expect([code, stdout]).toEqual([0, expect.stringContaining('same')]);
    }));

  it('uses the profile of its own name where a project has one', () =>
    withEnvironments({ uat: {} }, async (root) => {
      await runUffa(root, 'uffa package --environment uat');
      const names = await Promise.all(
        ['orders', 'list'].map((name) =>
          textIn(join(root, `${name}/dist/uat/${name}.zip`), `${name}.client-extension-config.json`),
        ),
      );
      expect(names[0]).toContain('For testers');
      expect(names[1]).toContain('~list"');
    }));

  it('deploys what is made for the environment, where it says', () =>
    withEnvironments(
      { prod: { virtualInstances: ['a.example', 'b.example'], deploy: { to: 'paas' } } },
      async (root) => {
        const { code, stdout } = await runUffa(root, 'uffa deploy orders --environment prod');
        expect([code, stdout]).toEqual([
          0,
          ['a', 'b']
            .map((name) => `deployed configs/prod/osgi/client-extensions/orders_${name}.example.zip\n`)
            .join(''),
        ]);
        const there = await runUffa(
          root,
          'uffa deploy orders --environment prod --to bundle --home . --dry-run',
        );
        expect(there.stdout).toContain('orders_b.example.zip');
      },
    ));

  it.each<readonly [string, object, string, readonly string[]]>([
    ['an unknown name', { staging: {} }, 'uffa package --environment stagin', ['Write "staging".']],
    ['a name where there is none', {}, 'uffa package --environment x', ['the workspace declares none']],
    ['a name alone, where none is declared', {}, 'uffa deploy --environment b', ['deploy-option-unused']],
    ['an undeclared name when deploying', { a: {} }, 'uffa deploy --environment b', ['environment-unknown']],
    [
      'malformed addresses, at their places',
      { a: { addresses: { 'orders-app': 'https://x/y', list: 1 } } },
      'uffa package',
      ['uffa.config.json:5:23  environment-address-malformed', '"https://x/y"', 'not a text'],
    ],
    [
      'addresses of unknown and unfit extensions',
      { a: { addresses: { 'order-app': 'https://x', list: 'https://x' } } },
      'uffa package',
      ['environment-address-unknown', 'Write "orders-app".', 'which is a customElement'],
    ],
    [
      'an unknown project, and values that LCP.json does not have',
      { a: { lcp: { order: { memory: 'much' } } } },
      'uffa package',
      ['environment-project-unknown', 'Write "orders".', 'lcp-value-of-wrong-kind'],
    ],
    ['a fixed member', { a: { lcp: { list: { id: 'x' } } } }, 'uffa package', ['environment-lcp-fixed']],
    ['an unfit name', { '../a': {} }, 'uffa package', ['environment-name-unfit']],
    [
      'an unknown profile',
      { a: { profile: 'uit' } },
      'uffa package',
      ['environment-profile-unknown', 'no project has a client-extension.uit.yaml'],
    ],
    [
      'unknown members and wrong values',
      { a: { profil: 'x', virtualInstances: 'x', deploy: { too: 'cloud', to: 1 } }, b: 1 },
      'uffa package',
      [
        'Write "profile".',
        'a list of web ids',
        'Use one of to, home',
        '"to" in uffa.config.json is not a text',
        '"b" in',
      ],
    ],
    [
      'a destination that there is not',
      { a: { deploy: { to: 'moon' } } },
      'uffa deploy --environment a',
      ['deploy-option-invalid'],
    ],
  ])('refuses %s', (_, environments, commandLine, expected) =>
    withEnvironments(environments, async (root) => {
      const { code, stderr } = await runUffa(root, commandLine);
      expect(code).toBeGreaterThan(0);
      for (const text of expected) expect(stderr).toContain(text);
    }),
  );
});

describe('serviceAddress', () => {
  it.each(['https://a.example', 'http://localhost:8080', 'https://[::1]:8080'])('takes %s', (text) => {
    expect(addressText(serviceAddress(text) ?? { scheme: '', address: '' })).toBe(text);
  });

  it.each([
    'a.example',
    'ftp://a',
    'https://',
    'https://a/b',
    'https://a?b',
    'https://u@a',
    'https://a b',
    'https://a:99999',
  ])('does not take %s', (text) => expect(serviceAddress(text)).toBeUndefined());
});

describe('environmentsOfOption', () => {
  it('reads what a program passes on, without places', () => {
    const { environments, diagnostics } = environmentsOfOption(
      { a: { virtualInstances: ['x', 'x'] } },
      'The option',
    );
    expect(diagnostics).toEqual([]);
    expect(environments).toEqual([
      { name: 'a', virtualInstances: ['x'], addresses: new Map(), lcp: new Map(), deploy: {} },
    ]);
  });
});
