import { describe, expect, it } from 'vitest';
import { catalogueWith } from '../../../test/catalogue/catalogue';
import { shown } from '../../../test/check-project';
import { batch, server } from '../../../test/snippets';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../../test/with-workspace';
import { wordsOf } from '../../diagnostics/words';
import { readManifest } from '../../manifest/read-manifest';
import type { PackagingOptions } from '../../packaging/packaging-options';
import { validateProject } from '../../packaging/validate-project';
import { workspaceDefinitions } from '../../packaging/workspace-definitions';

const catalogue = catalogueWith({
  configurations: {
    'com.liferay.mail.MailConfiguration': {
      scope: 'company',
      attributes: {
        body: { type: 'localized' },
        domains: { type: 'string', list: true, options: ['a.example', 'b.example'] },
        enabled: { type: 'boolean' },
        host: { type: 'string', required: true },
        port: { type: 'integer', min: '1', max: '65535' },
        protocol: { type: 'string', options: ['smtp', 'smtps'] },
        ratio: { type: 'double', max: '1.5' },
        secret: { type: 'password', options: ['x'] },
        small: { type: 'byte' },
        user: { type: 'string', required: true, default: '' },
      },
    },
    'com.liferay.empty.EmptyConfiguration': { attributes: {} },
  },
  applications: ['Liferay.Headless.Admin.User', 'Liferay.Object.Admin.REST', 'acme-orders'],
  batchClasses: {
    'com.acme.shop.dto.v1_0.Product': { delegates: ['shop'], onlyThese: true },
    'com.acme.shop.dto.v1_0.Price': { delegates: ['shop'] },
    'com.liferay.headless.admin.user.dto.v1_0.Rating': { import: false },
    'com.liferay.headless.admin.user.dto.v1_0.Role': {},
    // Nearly a name that is known without a catalogue, and right all the same.
    'com.liferay.object.admin.rest.dto.v1_0.ObjectFolders': {},
  },
});

const PID = 'com.liferay.mail.MailConfiguration';

function settings(lines: string, pid = PID): string {
  const indented = lines === '' ? '' : lines.replace(/^/gm, '  ');
  return `a:\n  type: instanceSettings\n  pid: ${pid}\n  host: mail\n${indented}\n`;
}

function scopes(...names: readonly string[]): string {
  return `a:\n  type: oAuthApplicationUserAgent\n  .serviceAddress: localhost:1\n  .serviceScheme: http\n  scopes:\n${names.map((name) => `    - ${name}\n`).join('')}`;
}

/** What the catalogue's rules find, with the text at its place. */
function found(files: WorkspaceFiles, options: PackagingOptions = { catalogue }) {
  return withWorkspace(files, (root) => {
    const definitions = workspaceDefinitions([readManifest(projectIn(root, 'my-project'))]);
    const { diagnostics } = validateProject(projectIn(root, 'my-project'), { ...options, definitions });
    return diagnostics.filter(({ code }) =>
      /^(?:instance-|scope-unknown|batch-|configuration-value)/.test(code),
    );
  });
}

async function ofYaml(yaml: string, options?: PackagingOptions): Promise<readonly string[]> {
  return (await found({ 'my-project/client-extension.yaml': yaml }, options)).map(shown);
}

function ofBatch(configuration: object): Promise<readonly string[]> {
  return found({
    'my-project/client-extension.yaml': `assemble: [{from: batch, into: batch}]\n${batch}${server}`,
    'my-project/batch/a.batch-engine-data.json': JSON.stringify({ configuration, items: [] }),
  }).then((all) => all.map(({ code, position }) => `${code} ${position?.column ?? 0}`));
}

describe('instance settings', () => {
  it.each<[string, string, readonly string[]]>([
    ['right ones', 'port: 25\nprotocol: smtps\nenabled: true\nratio: .5\nsmall: -128', []],
    ['numbers and booleans as text', 'port: "25"\nenabled: "FALSE"\nratio: "1e-3"', []],
    ['several values, and several in one text', 'domains: [a.example, b.example]', []],
    ['a list as one text', 'domains: a.example|c.example', []],
    ['a text for each language', 'body: {en_US: Hello}', []],
    ['one for languages with names of their own', 'body: {"language id": Hello}', []],
    ['a mapping for one text', 'user: {large: L}', ['configuration-value-as-json 5:9']],
    ['null, nothing and tokens', 'port:\nprotocol: ""\nenabled: ${enabled}\nratio: __RATIO__', []],
    ['what the portal or the plugin reads', 'siteExternalReferenceCode: L_GUEST\nname: A\n.x: 1', []],
    ['a misspelt one', 'prot: 25', ['instance-setting-unknown 5:3']],
    ['one in another letter case', 'Port: 25', ['instance-setting-unknown 5:3']],
    ['text for a number', 'port: many', ['instance-setting-of-wrong-kind 5:9']],
    ['a fraction for a whole number', 'port: 2.5', ['instance-setting-of-wrong-kind 5:9']],
    ['text for a boolean', 'enabled: maybe', ['instance-setting-of-wrong-kind 5:12']],
    ['a mapping for a number', 'port: {a: 1}', ['instance-setting-of-wrong-kind 5:9']],
    ['several values for one', 'port: [25, 26]', ['instance-setting-of-wrong-kind 5:9']],
    ['one value in a list', 'port: [25]', []],
    ['a list within a list', 'domains: [[a.example]]', ['instance-setting-of-wrong-kind 5:13']],
    ['less than the least', 'port: 0', ['instance-setting-out-of-range 5:9']],
    ['more than the greatest', 'port: 65536', ['instance-setting-out-of-range 5:9']],
    ['a fraction above the greatest', 'ratio: 1.51', ['instance-setting-out-of-range 5:10']],
    ['more than the type holds', 'small: 128', ['instance-setting-out-of-range 5:10']],
    ['a number of a million digits', `port: "${'9'.repeat(31)}"`, ['instance-setting-out-of-range 5:9']],
    ['a value that is not offered', 'protocol: pop3', ['instance-setting-not-offered 5:13']],
    ['one of several', 'domains: [a.example, x]', ['instance-setting-not-offered 5:24']],
    ['a password, which is never quoted', 'secret: hidden', []],
  ])('%s', async (_, lines, finds) => {
    expect(await ofYaml(settings(lines))).toEqual(finds);
  });

  it('lack what has no default and must be there', async () => {
    expect(await ofYaml(settings('').replace('  host: mail\n', ''))).toEqual([
      'instance-setting-missing 1:1',
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ['a misspelt PID', 'com.liferay.mail.MailConfig', ['instance-settings-pid-unknown 3:8']],
    ['one of another package', 'com.liferay.post.MailConfiguration', ['instance-settings-pid-unknown 3:8']],
    ['one that is in no release', 'com.liferay.a.b.Some', ['instance-settings-pid-unknown 3:8']],
    ['one of another vendor', 'com.acme.OrdersConfiguration', []],
    ['a token', '"${pid}"', []],
    ['one without attributes', 'com.liferay.empty.EmptyConfiguration', []],
  ])('of %s', async (_, pid, finds) => {
    expect(await ofYaml(settings('', pid))).toEqual(finds);
  });

  it('are not looked up without a catalogue', async () => {
    expect(await ofYaml(settings('prot: 25', 'com.liferay.Nothing'), {})).toEqual([]);
  });

  it('never show what a password is', async () => {
    const yaml = settings('secret: [hunter2, hunter3]');
    const all = await found({ 'my-project/client-extension.yaml': yaml });
    expect(all.map(({ code }) => code)).toEqual(['instance-setting-of-wrong-kind']);
    expect(JSON.stringify(all.map((each) => [each.args, wordsOf(each)]))).not.toContain('hunter');
  });
});

describe('scopes', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['of known APIs', ['Liferay.Headless.Admin.User.everything.read', 'acme-orders.everything'], []],
    ['in other letter case', ['liferay.headless.admin.USER.Everything'], []],
    ['of JSON web services', ['liferay-json-web-services.everything.read'], []],
    ['of an unknown API of Liferay', ['Liferay.Nothing.everything'], ['scope-unknown 6:7']],
    ['of a misspelt API', ['acme-order.everything.write'], ['scope-unknown 6:7']],
    ['of an API of somebody', ['other-api.everything'], []],
    ['of an object of the portal', ['c_ship.everything'], []],
    ['that is no such scope', ['analytics.read', 'Liferay.Nothing.read'], []],
  ])('%s', async (_, names, finds) => {
    expect(await ofYaml(scopes(...names))).toEqual(finds);
  });

  it('of objects are those that batch data defines', async () => {
    const className = 'com.liferay.object.admin.rest.dto.v1_0.ObjectDefinition';
    const object = { configuration: { className }, items: [{ externalReferenceCode: 'T', name: 'Ticket' }] };
    const all = await found({
      'my-project/client-extension.yaml': `assemble: [{from: batch, into: batch}]\n${batch}${server}  scopes:\n    - c_ticket.everything\n    - C_Ticket.everything.read\n    - c_tickt.everything\n`,
      'my-project/batch/a.batch-engine-data.json': JSON.stringify(object),
    });
    const scopesFound = all.filter(({ code }) => code === 'scope-unknown');
    expect(scopesFound.map(({ args }) => args)).toMatchObject([
      { scope: 'c_tickt.everything', nearest: 'c_ticket.everything' },
    ]);
  });
});

describe('batch data', () => {
  it.each<[string, object, readonly string[]]>([
    ['of a known class', { className: 'com.liferay.headless.admin.user.dto.v1_0.Role' }, []],
    [
      'of a class that only a catalogue knows to be right',
      { className: 'com.liferay.object.admin.rest.dto.v1_0.ObjectFolders' },
      [],
    ],
    [
      'of an unknown class of Liferay',
      { className: 'com.liferay.headless.Nothing' },
      ['batch-class-not-offered 31'],
    ],
    [
      'of a misspelt class of somebody',
      { className: 'com.acme.shop.dto.v1_0.Prices' },
      ['batch-class-not-offered 31'],
    ],
    ['of another class of somebody', { className: 'org.example.Thing' }, []],
    [
      'of a class that is only exported',
      { className: 'com.liferay.headless.admin.user.dto.v1_0.Rating' },
      ['batch-class-not-imported 31'],
    ],
    [
      'with a delegate that has a name',
      {
        className: 'com.acme.shop.dto.v1_0.Product',
        taskItemDelegateName: 'shop',
        parameters: { taskItemDelegateName: 'shop' },
      },
      [],
    ],
    [
      'without the delegate that it needs',
      { className: 'com.acme.shop.dto.v1_0.Product' },
      ['batch-delegate-not-offered 31'],
    ],
    [
      'with another delegate',
      {
        className: 'com.acme.shop.dto.v1_0.Product',
        taskItemDelegateName: 'x',
        parameters: { taskItemDelegateName: 'x' },
      },
      ['batch-delegate-not-offered 87'],
    ],
    ['where a delegate has no name', { className: 'com.acme.shop.dto.v1_0.Price' }, []],
    [
      'with strategies that exist',
      {
        className: 'com.liferay.headless.admin.user.dto.v1_0.Role',
        parameters: { createStrategy: 'UPSERT', importStrategy: 'ON_ERROR_FAIL', updateStrategy: 'UPDATE' },
      },
      [],
    ],
    [
      'with strategies that do not',
      {
        className: 'com.acme.shop.dto.v1_0.Price',
        parameters: { createStrategy: 'upsert', updateStrategy: 'MERGE' },
      },
      ['batch-strategy-unknown 93', 'batch-strategy-unknown 119'],
    ],
  ])('%s', async (_, configuration, finds) => {
    expect(await ofBatch(configuration)).toEqual(finds);
  });
});
