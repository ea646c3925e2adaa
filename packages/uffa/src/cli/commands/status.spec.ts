import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { actionProject } from '../../../test/portal/action-project';
import { runCommand, type RanPull } from '../../../test/portal/run-pull';
import { shop } from '../../../test/portal/shop';
import type { RawAnswer } from '../../../test/portal/raw-answer';
import { CLIENT, type StandInOptions } from '../../../test/portal/stand-in-options';
import { StandInPortal } from '../../../test/portal/stand-in-portal';
import { tempWorkspace } from '../../../test/temp-workspace';

const STATIC = 'console.log("shop");\n';
const files = {
  '.git/HEAD': '',
  'app/client-extension.yaml': `app:
  type: oAuthApplicationHeadlessServer
  .serviceAddress: localhost:1
  .serviceScheme: http
  scopes: [Liferay.Object.Admin.REST.everything.read, c_ticket.everything]
`,
  'front/client-extension.yaml': `assemble:
  - from: assets
    into: static
shop-element:
  type: customElement
  htmlElementName: shop-element
  urls: [shop.js]
shop-map:
  type: jsImportMapsEntry
  bareSpecifier: shop
  url: shop.js
shop-css:
  type: globalCSS
  scope: company
  url: shop.css
`,
  'front/assets/shop.js': STATIC,
  'front/assets/shop.css': 'a{}\n',
  ...actionProject('app2'),
};

const js = { 'content-type': 'text/javascript' };
const css = { 'content-type': 'text/css' };
const json = { 'content-type': 'application/json' };
const page = (imports: object, tags = ''): RawAnswer => ({
  headers: { 'content-type': 'text/html;charset=UTF-8' },
  body: `<html><script type="importmap">${JSON.stringify({ imports })}</script>${tags}</html>`,
});
const application: RawAnswer = { headers: json, body: `{"client_id":"${CLIENT.LIFERAY_CLIENT_ID}"}` };

/** A portal that has taken all of it. */
const taken: Readonly<Record<string, RawAnswer>> = {
  '/o/front/shop.js': { headers: js, body: STATIC },
  '/o/front/shop.css': { headers: css, body: 'a{}\n' },
  '/o/oauth2/application': application,
  '/home': page({}, '<script src="/o/front/shop.js?t=7"></script>'),
};
const main = page(
  { shop: '/o/front/shop.js', '/o/x/': '/o/x(1f)/' },
  '<link rel="stylesheet" href="https://cdn.example.com/o/front/shop.css?x=1">',
);

async function status(options: StandInOptions, ...args: readonly string[]): Promise<RanPull> {
  const portal = await StandInPortal.start(shop(), options);
  onTestFinished(() => portal.stop());
  const root = tempWorkspace(files);
  writeFileSync(join(root, 'portal.log'), 'an ERROR of something else\n');
  return runCommand(root, ['status', ...args, '--portal', portal.address]);
}

interface Row {
  readonly id: string;
  readonly state: string;
  readonly because: string;
}

async function rows(
  options: StandInOptions,
  ...args: readonly string[]
): Promise<Readonly<Record<string, Row>>> {
  const { stdout } = await status(options, ...args, '--json');
  const { extensions } = JSON.parse(stdout) as { readonly extensions: readonly Row[] };
  return Object.fromEntries(extensions.map((row) => [row.id, row]));
}

function portalWith(
  answers: Readonly<Record<string, RawAnswer>>,
  scopes: readonly string[] = [],
): StandInOptions {
  // The start page last: every path begins as it does.
  return { answers: { ...taken, ...answers, '/?': main }, scopes };
}

const granted = ['Liferay.Object.Admin.REST.everything.read', 'C_TICKET.everything'];

describe('uffa status', () => {
  it('tells what is active by what the portal shows, and what cannot be seen', async () => {
    const found = await rows(
      portalWith({ '/home': main }, granted),
      'app',
      'front',
      'action',
      '--page',
      '/home',
    );
    expect(found).toMatchObject({
      app: { state: 'active', because: 'its token has the 2 declared scopes' },
      'shop-map': { state: 'active', because: 'the page /home loads it' },
      'shop-css': { state: 'active', because: 'the page /home loads it' },
      'shop-element': { state: 'unproven' },
      act: { state: 'unproven', because: 'the portal shows nothing of this type to the outside' },
    });
    expect(found['shop-element']?.because).toContain(
      "its file is served with the archive's bytes, but only a page",
    );
  });

  it('finds an element on the page that it is placed on', async () => {
    const found = await rows(portalWith({}, granted), 'front', '--page', '/home');
    expect(found['shop-element']).toMatchObject({ state: 'active' });
    expect(found['shop-map']).toMatchObject({ state: 'failed', because: 'the page /home does not load it' });
  });

  it.each<[string, string, Readonly<Record<string, RawAnswer>>, string]>([
    [
      'an application that is not known',
      'app',
      { '/o/oauth2/application': { status: 400, headers: json, body: '{}' } },
      'the portal knows no application of this code',
    ],
    ['a scope that is not granted', 'app', {}, 'its token lacks the scopes c_ticket.everything'],
    [
      'a file that is not served',
      'shop-element',
      { '/o/front/shop.js': { status: 404 } },
      '/o/front/shop.js answers with status 404',
    ],
    [
      'another file',
      'shop-css',
      { '/o/front/shop.css': { headers: css, body: 'b{}' } },
      '/o/front/shop.css answers with other bytes than the archive has',
    ],
  ])('says that %s has failed', async (_what, id, answers, because) => {
    const ran = await rows(portalWith(answers, [granted[0]!]), 'app', 'front', '--page', '/home');
    expect(ran[id]).toMatchObject({ state: 'failed', because });
  });

  it('does not know where the page is a login, or the portal does not answer', async () => {
    const login = { status: 302, headers: { location: '/c/portal/login' } };
    const found = await rows(
      portalWith({ '/home': login, '/o/oauth2/application': login }, granted),
      'app',
      'front',
      '--page',
      'home',
    );
    expect(found['shop-map']?.because).toContain('the page /home answers with status 302');
    expect(found['app']).toMatchObject({ state: 'unproven' });
    expect(found['shop-css']).toMatchObject({ state: 'unproven' });
  });

  it('shows the line of the log', async () => {
    const portal = await StandInPortal.start(shop(), portalWith({}, granted));
    onTestFinished(() => portal.stop());
    const root = tempWorkspace(files);
    const line =
      'ERROR [x][CETConfigurationFactory] Unable to activate client extension LXC:shop-element for company 1';
    const log = join(root, 'portal.log');
    const run = () =>
      runCommand(root, [
        'status',
        'front',
        '--portal',
        portal.address,
        '--page',
        '/home',
        '--portal-log',
        'portal.log',
      ]);
    writeFileSync(log, `STARTED front_1.0.0 [7]\n${line}\n`);
    const ran = await run();
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(`the portal's log says: ${line}`);
    // What it said before the archive was stopped is of another deployment.
    writeFileSync(log, `${line}\nSTOPPED front_1.0.0 [7]\nSTARTED front_1.0.0 [8]\n`);
    expect((await run()).stdout).not.toContain('Unable to activate');
  });

  it('fails where something has failed, and counts for build servers', async () => {
    const options = portalWith({ '/home': main }, granted);
    expect((await status(options, 'app', 'front', 'action', '--page', '/home')).code).toBe(0);
    const ran = await status(
      portalWith({ '/home': main }),
      'app',
      'front',
      '--page',
      '/home',
      '--format',
      'junit',
    );
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('tests="4" failures="1"');
    expect(ran.stdout).toContain('name="app app"');
    expect(ran.stderr).toContain('status-failed');
  });

  it('asks for what was imported, and compares it with the file', async () => {
    const portal = await StandInPortal.start(shop());
    onTestFinished(() => portal.stop());
    const root = tempWorkspace({
      '.git/HEAD': '',
      'data/client-extension.yaml': `assemble:
  - from: batch
    into: batch
data:
  type: batch
  oAuthApplicationHeadlessServer: app
app:
  type: oAuthApplicationHeadlessServer
  .serviceAddress: localhost:1
  .serviceScheme: http
  scopes: [a.b]
`,
    });
    await runCommand(root, ['pull', 'data', 'picklists', 'objects', '--portal', portal.address]);
    const run = async (env?: Readonly<Record<string, string>>) => {
      const ran = await runCommand(root, ['status', 'data', '--portal', portal.address, '--json'], env);
      const { extensions } = JSON.parse(ran.stdout) as { readonly extensions: readonly Row[] };
      return extensions
        .filter(({ id }) => id.startsWith('batch/'))
        .map(({ state, because }) => `${state}: ${because}`);
    };
    expect(await run()).toEqual(Array(3).fill('active: it is there as in the file'));
    expect((await run({}))[0]).toContain('unproven: the portal tells it to those alone');
    portal.state.get('com.liferay.object.admin.rest.dto.v1_0.ObjectDefinition#DEFAULT')!.delete('TICKET');
    const status = portal.state.get(
      'com.liferay.headless.admin.list.type.dto.v1_0.ListTypeDefinition#DEFAULT',
    )!;
    status.set('STATUS', { ...status.get('STATUS')!, listTypeEntries: [] });
    expect(await run()).toEqual([
      'unproven: STATUS is there, but not as in the file',
      'failed: TICKET is not in the portal',
      'active: it is there as in the file',
    ]);
  });
});

describe('uffa deploy --verify', () => {
  it('asks the portal what became of what was deployed', async () => {
    const answers = { ...taken, '/': main };
    const portal = await StandInPortal.start(shop(), { answers });
    onTestFinished(() => portal.stop());
    const root = tempWorkspace({ ...files, 'bundles/osgi/.keep': '' });
    const run = (...args: readonly string[]) =>
      runCommand(root, ['deploy', 'front', '--verify', portal.address, ...args], {});
    expect((await run('--dry-run')).stdout).toContain(`ask ${portal.address} what became of it`);
    expect(portal.requests).toEqual([]);
    const ran = await run();
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('active    shop-map (jsImportMapsEntry): the page / loads it');
  });

  it('fails where the portal does not have it in time', async () => {
    const portal = await StandInPortal.start(shop(), { answers: { '/': { status: 404 } } });
    onTestFinished(() => portal.stop());
    const root = tempWorkspace({ ...files, 'bundles/osgi/.keep': '' });
    const ran = await runCommand(root, ['deploy', 'front', '--verify', portal.address, '--timeout', '1'], {});
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('status-failed');
    expect(ran.stderr).toContain('/o/front/shop.css answers with status 404');
  });
});
