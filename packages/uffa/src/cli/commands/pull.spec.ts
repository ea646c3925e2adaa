import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { classes, keyOf, type JsonObject, type State } from '../../../test/portal/portal-items';
import { filesBelow, runCommand, type RanPull } from '../../../test/portal/run-pull';
import { shop, stateOf } from '../../../test/portal/shop';
import { CLIENT, USER, type StandInOptions } from '../../../test/portal/stand-in-options';
import { StandInPortal } from '../../../test/portal/stand-in-portal';
import { tempWorkspace } from '../../../test/temp-workspace';

const EVERYTHING = ['folders', 'picklists', 'objects', 'entries', 'notifications', 'workflows'];
const html = { 'content-type': 'text/html' };
const json = { 'content-type': 'application/json' };

async function standIn(options: StandInOptions = {}, state: State = shop()): Promise<StandInPortal> {
  const portal = await StandInPortal.start(state, options);
  onTestFinished(() => portal.stop());
  return portal;
}

function workspace(): string {
  const root = tempWorkspace({});
  mkdirSync(join(root, 'data'));
  return root;
}

function pull(root: string, portal: StandInPortal, ...args: readonly string[]): Promise<RanPull> {
  return runCommand(root, ['pull', 'data', ...args, '--portal', portal.address]);
}

function files(root: string): Readonly<Record<string, string>> {
  return filesBelow(join(root, 'data'));
}

/** The first item of the file whose name has a part. */
function itemIn(root: string, part: string): JsonObject {
  const [, text = ''] = Object.entries(files(root)).find(([path]) => path.includes(part)) ?? [];
  return (JSON.parse(text) as { readonly items: readonly [JsonObject] }).items[0];
}

/** The codes of the diagnostics that a run ended with, and its exit code. */
async function refusal(options: StandInOptions, args: readonly string[] = EVERYTHING, state?: State) {
  const portal = await standIn(options, state);
  const root = workspace();
  const ran = await pull(root, portal, ...args, '--json', '--request-timeout', '1');
  const { diagnostics } = JSON.parse(ran.stdout) as {
    readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
  };
  expect(files(root)).toEqual({});
  return { code: ran.code, codes: diagnostics.map((each) => each.code), text: ran.stdout };
}

describe('uffa pull', () => {
  it('writes one file for each definition and the entries of an object, in the order in which a portal needs them', async () => {
    const portal = await standIn();
    const root = workspace();
    const ran = await pull(root, portal, ...EVERYTHING);
    expect(ran.code).toBe(0);
    expect(Object.keys(files(root))).toEqual([
      'batch/1000-folder-SALES.batch-engine-data.json',
      'batch/2000-picklist-STATUS.batch-engine-data.json',
      'batch/3000-notification-Welcome.batch-engine-data.json',
      'batch/4000-object-Ticket.batch-engine-data.json',
      'batch/4001-object-Customer.batch-engine-data.json',
      'batch/5000-workflow-Approval.batch-engine-data.json',
      'batch/6000-entries-Customer.batch-engine-data.json',
      'batch/6001-entries-Ticket.batch-engine-data.json',
      'uffa-pull.json',
    ]);
  });

  it('says what was asked, what was written and what was left out', async () => {
    const portal = await standIn();
    const root = workspace();
    const { stdout } = await pull(root, portal, 'objects', 'entries:Ticket');
    expect(stdout).toContain('2 object definitions  GET /o/object-admin/v1.0/object-definitions');
    expect(stdout).toContain('new      4000-object-Ticket.batch-engine-data.json  1 item');
    expect(stdout).toContain('Left out of object definitions\n');
    expect(stdout).toContain('  Liferay lets nobody change it: User\n');
    expect(stdout).toMatch(/ {2}its relationship makes this field: r_tickets_c_customerId\n/);
    expect(stdout).toMatch(/ {2}a reference code beside it says the same: r_tickets_c_customerId\n/);
  });

  it('writes nothing of the portal that it comes from, whoever asks', async () => {
    const roots = [workspace(), workspace()];
    const [first, second] = [await standIn({ seed: 1 }), await standIn({ seed: 7 })];
    await pull(roots[0]!, first, ...EVERYTHING);
    const ran = await runCommand(
      roots[1]!,
      ['pull', 'data', ...EVERYTHING, '--portal', second.address],
      USER,
    );
    expect(ran.code).toBe(0);
    expect(files(roots[1]!)).toEqual(files(roots[0]!));
    expect(JSON.stringify(files(roots[0]!))).not.toMatch(
      /localhost|127\.0\.0\.1|20096|dateCreated|creator|secret-1|pass-1|token-1/,
    );
  });

  it('writes batch data that validates', async () => {
    const portal = await standIn();
    const root = workspace();
    writeFileSync(
      join(root, 'data/client-extension.yaml'),
      'assemble:\n  - from: batch\n    into: batch\ndata:\n  type: batch\n  oAuthApplicationHeadlessServer: app\napp:\n  type: oAuthApplicationHeadlessServer\n  .serviceAddress: localhost:1\n  .serviceScheme: http\n  scopes: [a.b]\n',
    );
    await pull(root, portal, ...EVERYTHING);
    const { stdout, code } = await runCommand(root, ['validate', '--json', '--workspace', '.']);
    const { projects } = JSON.parse(stdout) as {
      readonly projects: readonly { readonly diagnostics: readonly { readonly code: string }[] }[];
    };
    const found = projects.flatMap(({ diagnostics }) => diagnostics.map((each) => each.code));
    expect(found.filter((each) => each.startsWith('batch-'))).toEqual([]);
    expect(code).toBe(0);
  });

  it('changes nothing when it pulls again, and asks for the same without being told', async () => {
    const portal = await standIn({ seed: 3 });
    const root = workspace();
    await pull(root, portal, ...EVERYTHING);
    const before = files(root);
    const ran = await pull(root, portal);
    expect(ran.stdout).toContain('Nothing to write into data/batch');
    expect(ran.stdout).toContain('8 files as before');
    expect(files(root)).toEqual(before);
  });

  it('leaves a file as a formatter has laid it out', async () => {
    const portal = await standIn();
    const root = workspace();
    await pull(root, portal, 'picklists');
    const file = join(root, 'data/batch/2000-picklist-STATUS.batch-engine-data.json');
    const compact = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
    writeFileSync(file, compact);
    expect((await pull(root, portal, '--check')).code).toBe(0);
    expect((await pull(root, portal)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(compact);
  });

  it('takes over what has changed, and removes what is gone', async () => {
    const state = shop();
    const portal = await standIn({}, state);
    const root = workspace();
    await pull(root, portal, 'picklists', 'objects');
    state.get(keyOf(classes.definition))?.delete('TICKET');
    state
      .get(keyOf(classes.picklist))
      ?.set('STATUS', { externalReferenceCode: 'STATUS', name_i18n: {}, system: true });
    const ran = await pull(root, portal);
    expect(ran.stdout).toContain('changed  2000-picklist-STATUS');
    expect(ran.stdout).toContain('removed  4000-object-Ticket');
    expect(Object.keys(files(root))).toEqual([
      'batch/2000-picklist-STATUS.batch-engine-data.json',
      'batch/4000-object-Customer.batch-engine-data.json',
      'uffa-pull.json',
    ]);
  });

  it('asks for one by its code, for those in a folder, or by a filter', async () => {
    const portal = await standIn();
    const [one, folder, filtered] = [workspace(), workspace(), workspace()];
    await pull(one, portal, 'objects:TICKET');
    await pull(folder, portal, 'objects', '--folder', 'SALES');
    await pull(filtered, portal, 'objects', '--filter', "name eq 'Customer'");
    const names = (root: string) => Object.keys(files(root)).filter((path) => path.startsWith('batch/4'));
    expect(names(one)).toEqual(['batch/4000-object-Ticket.batch-engine-data.json']);
    expect(names(folder)).toHaveLength(2);
    expect(names(filtered)).toEqual(['batch/4000-object-Customer.batch-engine-data.json']);
    expect((await refusal({}, ['objects:ticket'])).codes).toEqual(['pull-not-found']);
    expect((await refusal({}, ['entries:Nothing'])).codes).toEqual(['pull-not-found']);
  });

  it('finds a code with slashes, quotes and line breaks, by path or by filter', async () => {
    const code = 'A/b \'c\'\n"d" %2F ?#é..';
    const state = stateOf({
      [keyOf(classes.picklist)]: [
        { externalReferenceCode: code, listTypeEntries: [], name_i18n: { en_US: 'X' } },
      ],
    });
    for (const options of [
      {},
      { refusesEncodedSlashes: true },
      { refusesEncodedSlashes: true, ignoresFilters: true },
    ]) {
      const portal = await standIn(options, state);
      const root = workspace();
      expect((await pull(root, portal, `picklists:${code}`)).code).toBe(0);
      const [name = ''] = Object.keys(files(root));
      expect(name).toMatch(/^batch\/2000-picklist-[A-Za-z0-9-]+\.batch-engine-data\.json$/);
      expect(itemIn(root, 'picklist')['externalReferenceCode']).toBe(code);
    }
  });

  it('keeps numbers, names and texts as they are', async () => {
    const portal = await standIn({
      answers: {
        '/o/headless-admin-list-type/v1.0/list-type-definitions': {
          headers: json,
          body: '{"items":[{"externalReferenceCode":"N","big":12345678901234567890,"exact":0.1000000000000000055511151231257827,"one":1.0,"__proto__":{"constructor":1e400},"half":"\\ud800"}],"lastPage":1,"totalCount":1}',
        },
      },
    });
    const root = workspace();
    await pull(root, portal, 'picklists');
    const [text = ''] = Object.values(files(root));
    expect(text).toContain('"big": 12345678901234567890,');
    expect(text).toContain('"exact": 0.1000000000000000055511151231257827,');
    expect(text).toContain('"one": 1.0');
    expect(text).toContain('"__proto__": {\n        "constructor": 1e400\n      }');
    expect(text).toContain('"half": "\\ud800"');
  });

  it('keeps a draft a draft, and lists that are empty', async () => {
    const state = shop();
    const ticket = state.get(keyOf(classes.definition))!.get('TICKET')!;
    state
      .get(keyOf(classes.definition))!
      .set('TICKET', { ...ticket, status: { code: 2 }, objectActions: [] });
    const root = workspace();
    await pull(root, await standIn({}, state), 'objects');
    expect(itemIn(root, 'object-Ticket')).toMatchObject({
      status: { code: 2 },
      objectActions: [],
      objectRelationships: [],
    });
  });

  it('asks for the content of files, and says where there is none', async () => {
    const root = workspace();
    const portal = await standIn();
    await pull(root, portal, 'entries:Ticket');
    expect(itemIn(root, 'entries')['file']).toEqual({
      externalReferenceCode: 'F-1',
      fileBase64: 'aGVsbG8=',
      name: 'a.txt',
    });
    expect(portal.requests.map(({ path }) => path).join('\n')).toContain('batchNestedFields=file.fileBase64');
    const state = shop();
    const ticket = state.get(keyOf(classes.entry, 'C_Ticket'))!.get('T-1')!;
    state.get(keyOf(classes.entry, 'C_Ticket'))!.set('T-1', { ...ticket, file: { name: 'a.txt' } });
    const ran = await pull(workspace(), await standIn({}, state), 'entries:Ticket');
    expect(ran.stdout).toContain('the portal gives the entry without the content of its file: file');
  });

  it('asks for a site where entries belong to one, and writes it down', async () => {
    const state = shop();
    const ticket = state.get(keyOf(classes.definition))!.get('TICKET')!;
    state.get(keyOf(classes.definition))!.set('TICKET', { ...ticket, scope: 'site' });
    expect((await refusal({}, ['entries:Ticket'], state)).codes).toEqual(['pull-site-missing']);
    const root = workspace();
    expect((await pull(root, await standIn({}, state), 'entries:Ticket', '--site', 'L_GUEST')).code).toBe(0);
    const [text = ''] = Object.values(files(root));
    expect(JSON.parse(text)).toMatchObject({ configuration: { parameters: { siteId: 'L_GUEST' } } });
  });

  it('puts an entry behind the one of its object that it refers to', async () => {
    const state = shop();
    const relationship = {
      name: 'sub',
      objectDefinitionExternalReferenceCode2: 'TICKET',
      externalReferenceCode: 'S',
      type: 'oneToMany',
    };
    const ticket = state.get(keyOf(classes.definition))!.get('TICKET')!;
    state.get(keyOf(classes.definition))!.set('TICKET', { ...ticket, objectRelationships: [relationship] });
    const entries = ['B', 'A', 'C'].map((code, index, all) => ({
      externalReferenceCode: code,
      ...(index === 0 ? {} : { r_sub_c_ticketERC: all[index - 1]! }),
    }));
    state.set(
      keyOf(classes.entry, 'C_Ticket'),
      new Map(entries.map((entry) => [entry.externalReferenceCode, entry])),
    );
    const root = workspace();
    await pull(root, await standIn({}, state), 'entries:Ticket');
    const [text = ''] = Object.values(files(root));
    const { items } = JSON.parse(text) as { readonly items: readonly JsonObject[] };
    expect(items.map((item) => item['externalReferenceCode'])).toEqual(['B', 'A', 'C']);
  });

  it('exports any class that the portal knows, in a way that the batch planner offers', async () => {
    const state = stateOf({
      'com.acme.dto.v1_0.Thing#Special': [
        { externalReferenceCode: 'A', ownerId: 5, parentExternalReferenceCode: 'P', parentId: 7 },
      ],
    });
    const root = workspace();
    const ran = await pull(
      root,
      await standIn({ strategies: ['INSERT'] }, state),
      'class:com.acme.dto.v1_0.Thing#Special',
    );
    expect(ran.stderr).toContain('pull-number-of-one-portal');
    const [text = ''] = Object.values(files(root));
    expect(JSON.parse(text)).toMatchObject({
      configuration: {
        parameters: { createStrategy: 'INSERT', taskItemDelegateName: 'Special' },
        taskItemDelegateName: 'Special',
      },
      items: [{ externalReferenceCode: 'A', ownerId: 5, parentExternalReferenceCode: 'P' }],
    });
    expect((await refusal({}, ['class:com.acme.Nothing'])).codes).toEqual(['pull-class-unknown']);
    const untold = workspace();
    const asked = await pull(untold, await standIn({}, state), 'class:com.acme.dto.v1_0.Thing#Special');
    expect(asked.stderr).toContain('pull-strategy-unknown');
    expect(
      (await pull(untold, await standIn({}, state), '--create-strategy', 'UPSERT')).stderr,
    ).not.toContain('pull-strategy-unknown');
  });

  it('waits for an export, and for its content', async () => {
    const portal = await standIn({ slowExports: 3, lateContent: 2 });
    expect((await pull(workspace(), portal, 'entries:Customer')).code).toBe(0);
  });
});

describe('an answer that is not the wanted one', () => {
  const definitions = '/o/object-admin/v1.0/object-definitions';
  it.each<[string, StandInOptions, string]>([
    ['failed export', { failedExport: 'No batch engine delegate available' }, 'pull-export-failed'],
    ['export with failed items', { failedItems: 'Unable to write item 3' }, 'pull-export-failed'],
    ['export without some items', { lostItems: 1 }, 'pull-export-incomplete'],
    ['endless export', { endlessExport: true }, 'pull-export-slow'],
    ['export that is not a zip', { content: Buffer.from('<html>') }, 'not-an-archive'],
    [
      'login page',
      {
        answers: {
          [definitions]: { status: 302, headers: { location: 'https://sso.example.com/login?token=x' } },
        },
      },
      'portal-redirects',
    ],
    [
      'other host',
      { answers: { [definitions]: { status: 301, headers: { location: 'https://evil.example.com/' } } } },
      'portal-redirects',
    ],
    [
      'html',
      { answers: { [definitions]: { headers: html, body: '<html>Hello</html>' } } },
      'portal-answer-not-json',
    ],
    [
      'missing scope',
      { answers: { [definitions]: { status: 403, headers: json, body: '{"title":"Missing scope"}' } } },
      'portal-access-denied',
    ],
    [
      'no resource',
      { answers: { [definitions]: { status: 404, headers: html, body: 'x' } } },
      'portal-answer-failed',
    ],
    [
      'other json',
      { answers: { [definitions]: { headers: json, body: '[1]' } } },
      'portal-answer-not-understood',
    ],
    [
      'deep json',
      { answers: { [definitions]: { headers: json, body: '['.repeat(100_000) } } },
      'portal-answer-not-understood',
    ],
    [
      'cut connection',
      { answers: { [definitions]: { headers: json, body: '{"items":[', then: 'cut' } } },
      'portal-answer-cut',
    ],
    ['silence', { answers: { [definitions]: { then: 'silence' } } }, 'portal-unreachable'],
    [
      'wrong count',
      { answers: { [definitions]: { headers: json, body: '{"items":[],"lastPage":1,"totalCount":3}' } } },
      'pull-list-changed',
    ],
    [
      'refused token',
      { answers: { '/o/oauth2/token': { status: 400, headers: json, body: '{"error":"invalid_client"}' } } },
      'portal-credentials-refused',
    ],
    [
      'odd token',
      { answers: { '/o/oauth2/token': { headers: json, body: '{"access_token":"a\\r\\nX: y"}' } } },
      'portal-answer-not-understood',
    ],
  ])('is a diagnostic, and writes nothing: %s', async (_what, options, code) => {
    const found = await refusal(options);
    expect(found.codes).toEqual([code]);
    expect(found.code).toBe(2);
    expect(found.text).not.toMatch(/secret-1|token=x|Hello/);
  });

  it('names the scope that is missing', async () => {
    const found = await refusal({ answers: { [definitions]: { status: 403, headers: html, body: '' } } });
    expect(found.text).toContain('Liferay.Object.Admin.REST.everything.read');
  });

  it('is told of two definitions with one code', async () => {
    const body =
      '{"items":[{"externalReferenceCode":"A","name":"A"},{"externalReferenceCode":"A","name":"B"}],"lastPage":1,"totalCount":2}';
    const found = await refusal({ answers: { [definitions]: { headers: json, body } } }, ['objects']);
    expect(found.codes).toEqual(['pull-code-twice']);
  });

  it('asks no other host, and gives credentials to nobody who redirects', async () => {
    const other = await standIn();
    await refusal({ answers: { [definitions]: { status: 307, headers: { location: other.address } } } });
    expect(other.requests).toEqual([]);
  });
});

describe('who asks', () => {
  it('says which credentials it takes where there are none', async () => {
    const portal = await standIn();
    const ran = await runCommand(workspace(), ['pull', 'data', '--portal', portal.address], {});
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.stderr).toContain('LIFERAY_CLIENT_ID and LIFERAY_CLIENT_SECRET');
    expect(portal.requests).toEqual([]);
  });

  it('may be in a routes directory', async () => {
    const portal = await standIn();
    const root = workspace();
    const routes = join(root, 'routes');
    mkdirSync(routes);
    const write = (code: string, id: string, secret: string) => {
      writeFileSync(join(routes, `${code}.oauth2.headless.server.client.id`), `${id}\n`);
      writeFileSync(join(routes, `${code}.oauth2.headless.server.client.secret`), secret);
    };
    write('app', CLIENT.LIFERAY_CLIENT_ID, CLIENT.LIFERAY_CLIENT_SECRET);
    const run = (...args: readonly string[]) =>
      runCommand(
        root,
        ['pull', 'data', 'picklists', '--portal', portal.address, '--routes', 'routes', ...args],
        {},
      );
    expect((await run()).code).toBe(0);
    write('other', 'x', 'y');
    expect((await run()).stderr).toContain('app, other');
    expect((await run('--oauth-application', 'app')).code).toBe(0);
  });

  it('is not in the address', async () => {
    const ran = await runCommand(workspace(), ['pull', 'data', '--portal', 'http://me:hidden-1@localhost:1']);
    expect(ran.code).toBe(2);
    expect(`${ran.stdout}${ran.stderr}`).toContain('portal-address-invalid');
    expect(`${ran.stdout}${ran.stderr}`).not.toContain('hidden-1');
  });

  it('asks with the certificate that is named', async () => {
    const root = workspace();
    try {
      execFileSync(
        'openssl',
        [
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          '-days',
          '2',
          '-subj',
          '/CN=localhost',
          '-addext',
          'subjectAltName=IP:127.0.0.1',
          '-keyout',
          join(root, 'key.pem'),
          '-out',
          join(root, 'cert.pem'),
        ],
        { stdio: 'ignore' },
      );
    } catch {
      // Without openssl there is no certificate to try.
      return;
    }
    const tls = {
      key: readFileSync(join(root, 'key.pem'), 'utf8'),
      cert: readFileSync(join(root, 'cert.pem'), 'utf8'),
    };
    const portal = await standIn({ tls });
    const untrusted = await pull(root, portal, 'picklists');
    expect(untrusted.stderr).toContain('portal-certificate-untrusted');
    expect(portal.requests).toEqual([]);
    expect((await pull(root, portal, 'picklists', '--ca', 'cert.pem')).code).toBe(0);
  });
});

describe('the files of the project', () => {
  it('are not replaced where somebody has changed them, unless that is said', async () => {
    const state = shop();
    const portal = await standIn({}, state);
    const root = workspace();
    await pull(root, portal, 'picklists');
    const file = join(root, 'data/batch/2000-picklist-STATUS.batch-engine-data.json');
    writeFileSync(file, '{"mine":1}');
    const ran = await pull(root, portal);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('pull-file-changed');
    expect(readFileSync(file, 'utf8')).toBe('{"mine":1}');
    expect((await pull(root, portal, '--overwrite')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('STATUS');
  });

  it('are only those that a pull has made', async () => {
    const portal = await standIn();
    const root = workspace();
    mkdirSync(join(root, 'data/batch'));
    writeFileSync(join(root, 'data/batch/01-own.batch-engine-data.json'), '{}');
    const ran = await pull(root, portal, 'picklists');
    expect(ran.stdout).toContain('1 file that no pull has made, not touched');
    expect(existsSync(join(root, 'data/batch/01-own.batch-engine-data.json'))).toBe(true);
  });

  it('are in the project: not where a link or a record leads', async () => {
    const portal = await standIn();
    const root = workspace();
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'data/batch'));
    expect((await pull(root, portal, 'picklists')).stderr).toContain('output-through-link');
    rmSync(join(root, 'data/batch'));
    writeFileSync(
      join(root, 'data/uffa-pull.json'),
      '{"asked":{"what":["objects"]},"files":{"../../x":"0"}}',
    );
    expect((await pull(root, portal, 'picklists')).stderr).toContain('pull-record-unreadable');
  });

  it('name what is not known, before a portal is asked', async () => {
    const portal = await standIn();
    const ran = await pull(workspace(), portal, 'object', 'class');
    expect(ran.stderr).toContain('Write "objects".');
    expect(ran.code).toBe(2);
    expect(portal.requests).toEqual([]);
  });
});

describe('uffa pull --check', () => {
  it('is clean where nothing differs, and writes nothing', async () => {
    const root = workspace();
    const portal = await standIn({ seed: 1 });
    await pull(root, portal, ...EVERYTHING);
    const before = files(root);
    const ran = await pull(root, await standIn({ seed: 5 }), '--check');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('The same to the portal.');
    expect(files(root)).toEqual(before);
  });

  it('says what differs as diff does', async () => {
    const state = shop();
    const portal = await standIn({}, state);
    const root = workspace();
    await pull(root, portal, 'picklists', 'objects');
    state.get(keyOf(classes.picklist))!.set('STATUS', {
      ...state.get(keyOf(classes.picklist))!.get('STATUS')!,
      name_i18n: { 'en-US': 'State' },
    });
    state.get(keyOf(classes.picklist))!.set('NEW', { externalReferenceCode: 'NEW', name_i18n: {} });
    const before = files(root);
    const ran = await pull(root, portal, '--check');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('added    batch/2000-picklist-NEW.batch-engine-data.json');
    expect(ran.stdout).toMatch(/name_i18n\/en-US.*"State"/);
    expect(ran.stdout).toContain(
      'For the portal, batch/2000-picklist-NEW.batch-engine-data.json and batch/2000-picklist-STATUS.batch-engine-data.json change.',
    );
    expect(ran.stderr).toContain('pull-drift');
    expect(files(root)).toEqual(before);
  });

  it('names a set that is half new', async () => {
    const state = shop();
    const root = workspace();
    await pull(root, await standIn({}, state), 'picklists', 'objects');
    const old = files(root);
    state
      .get(keyOf(classes.picklist))!
      .set('STATUS', { externalReferenceCode: 'STATUS', name_i18n: { en_US: 'New' } });
    const ticket = state.get(keyOf(classes.definition))!.get('TICKET')!;
    state.get(keyOf(classes.definition))!.set('TICKET', { ...ticket, active: false });
    const portal = await standIn({}, state);
    await pull(root, portal);
    // As after the first of two files: the record is that of a pull under way.
    const record = JSON.parse(readFileSync(join(root, 'data/uffa-pull.json'), 'utf8')) as JsonObject;
    const before = JSON.parse(old['uffa-pull.json']!) as { readonly files: Readonly<Record<string, string>> };
    const previous = Object.fromEntries(Object.entries(before.files).map(([name, print]) => [name, [print]]));
    writeFileSync(join(root, 'data/uffa-pull.json'), JSON.stringify({ ...record, previous }));
    const path = 'batch/4000-object-Ticket.batch-engine-data.json';
    writeFileSync(join(root, 'data', path), old[path]!);
    const ran = await pull(root, portal, '--check');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('pull-interrupted');
    expect(ran.stderr).toContain('4000-object-Ticket');
    // The old file is nobody's edit: the next pull ends what was begun.
    expect((await pull(root, portal)).code).toBe(0);
    expect((await pull(root, portal, '--check')).code).toBe(0);
  });
});
