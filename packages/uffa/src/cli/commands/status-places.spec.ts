import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CLIENT_EXTENSION_TYPE_PID as CET } from '../../extension-types/client-extension-type-pid';
import { answeringPrograms, type ProgramAnswer } from '../../../test/deploy/answering-programs';
import { actionProject } from '../../../test/portal/action-project';
import { runCommand } from '../../../test/portal/run-pull';
import { StandInGogo } from '../../../test/portal/stand-in-gogo';
import { tempWorkspace } from '../../../test/temp-workspace';

const AGENT = 'com.liferay.oauth2.provider.configuration.OAuth2ProviderApplicationUserAgentConfiguration';
const files = {
  '.git/HEAD': '',
  'front/client-extension.yaml': `assemble:
  - from: assets
    into: static
shop-element:
  type: customElement
  htmlElementName: shop-element
  urls: [shop.js]
`,
  'front/assets/shop.js': 'x\n',
  ...actionProject('app'),
};

interface Row {
  readonly id: string;
  readonly state: string;
  readonly because: string;
}

interface Document {
  readonly extensions?: readonly Row[];
  readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly fix: string }[];
}

interface Asked {
  readonly code: number;
  /** The codes, messages and fixes of what is in the way. */
  readonly said: string;
  readonly calls: readonly string[];
  readonly rows: Readonly<Record<string, Pick<Row, 'state' | 'because'>>>;
}

async function asked(
  programs: Readonly<Record<string, readonly ProgramAnswer[]>>,
  ...args: readonly string[]
): Promise<Asked> {
  const root = tempWorkspace(files);
  const { env, calls } = answeringPrograms(join(root, 'programs'), programs);
  const { code, stdout } = await runCommand(root, ['status', 'front', 'action', ...args, '--json'], env);
  const document = JSON.parse(stdout) as Document;
  const rows = (document.extensions ?? []).map(({ id, state, because }) => [id, { state, because }] as const);
  const said = document.diagnostics.map((each) => `${each.code}: ${each.message} ${each.fix}`).join('\n');
  return { code, said, calls: calls(), rows: Object.fromEntries(rows) };
}

interface ResourceForm {
  readonly serviceId: string;
  readonly spec?: object;
  readonly status?: object;
  readonly generation?: number;
}

function resources(...forms: readonly ResourceForm[]): ProgramAnswer {
  const items = forms.map(({ serviceId, spec, status, generation = 1 }) => ({
    metadata: { name: serviceId, generation },
    spec: { serviceId, virtualInstanceId: 'liferay.com', ...spec },
    status,
  }));
  return {
    to: 'clientextensions.cx.liferay.com',
    stdout: JSON.stringify({ kind: 'List', items }),
    stderr: 'Warning: a newer kubectl is there\n',
  };
}

const condition = (type: string, status: string, more: object = {}) => ({
  type,
  status,
  reason: `${type}Reason`,
  message: `About ${type}.`,
  observedGeneration: 1,
  ...more,
});
const noMaps: ProgramAnswer = { to: 'configmaps', stdout: '' };

describe.runIf(process.platform !== 'win32')('uffa status on Kubernetes', () => {
  it('takes delivery, and Ready that is made of it, for no proof', async () => {
    const conditions = [
      condition('Delivered', 'True'),
      condition('Ready', 'True'),
      condition('Provisioned', 'Unknown'),
    ];
    const status = { phase: 'Ready', conditions };
    const { code, rows, calls } = await asked(
      { kubectl: [resources({ serviceId: 'front', status }, { serviceId: 'action', status }), noMaps] },
      '--namespace',
      'shop',
      '--kube-context=test',
    );
    expect(code).toBe(0);
    expect(rows['shop-element']).toEqual({
      state: 'unproven',
      because: 'front is delivered, and the operator does not say what DXP has made of it',
    });
    expect(rows['app']).toMatchObject({ state: 'unproven' });
    expect(calls[0]).toBe(
      'kubectl|get|clientextensions.cx.liferay.com|--output=json|--namespace=shop|--context=test',
    );
  });

  it('shows what the operator refuses, in its own words', async () => {
    const status = { conditions: [condition('Delivered', 'False', { reason: 'UnknownVirtualInstance' })] };
    const { code, rows } = await asked(
      { kubectl: [resources({ serviceId: 'front', status }), noMaps] },
      '--namespace=shop',
    );
    expect(code).toBe(1);
    expect(rows['shop-element']).toEqual({
      state: 'failed',
      because: 'the operator says of front: Delivered is False (UnknownVirtualInstance: About Delivered.)',
    });
    expect(rows['act']).toEqual({
      state: 'failed',
      because: 'no ClientExtension in the namespace shop has the service id action',
    });
  });

  it('tells the configuration that DXP refuses from those that it has applied', async () => {
    const status = {
      conditions: [condition('Delivered', 'True'), condition('ConfigurationAccepted', 'False')],
      appliedConfigurationPids: [`${AGENT}~app`],
      configurationErrors: [{ pid: `${CET}~act`, phase: 'Apply', message: 'Unknown type' }],
    };
    const action = (
      await asked({ kubectl: [resources({ serviceId: 'action', status }), noMaps] }, '--namespace=shop')
    ).rows;
    expect(action['app']).toEqual({ state: 'active', because: 'DXP has applied its configuration' });
    expect(action['act']?.state).toBe('unproven');
  });

  it('takes the answer of DXP in a ConfigMap for a proof of an application, and never asks for its values', async () => {
    const status = { conditions: [condition('Delivered', 'True')] };
    const spec = { dxpNamespace: 'dxp' };
    const maps: ProgramAnswer = {
      to: 'configmaps',
      stdout:
        'action-liferay.com-lxc-ext-init-metadata app.oauth2.user.agent.client.id com.liferay.lxc.dxp.domains\n',
    };
    const { rows, calls } = await asked(
      { kubectl: [resources({ serviceId: 'action', spec, status }), maps] },
      '--namespace=shop',
    );
    expect(rows['app']).toEqual({
      state: 'active',
      because: 'DXP has answered with the credentials of the application',
    });
    const ofMaps = calls.find((call) => call.includes('configmaps'));
    expect(ofMaps).toContain('|--namespace=dxp');
    expect(ofMaps).not.toMatch(/\{\{\s*\$value\s*\}\}|json|yaml/);
  });

  it('does not count what was said of an older version of the resource', async () => {
    const status = { conditions: [condition('Delivered', 'False')] };
    const { rows } = await asked(
      { kubectl: [resources({ serviceId: 'front', status, generation: 2 }), noMaps] },
      '--namespace=shop',
    );
    expect(rows['shop-element']).toEqual({
      state: 'unproven',
      because: 'the operator has not delivered front yet',
    });
  });

  it('finds the namespace of DXP where each version of the operator has it', async () => {
    for (const spec of [
      { dxpNamespace: 'dxp' },
      { liferayNamespace: 'dxp' },
      { liferayEnvironmentRef: { name: 'prod', namespace: 'dxp' } },
    ]) {
      const { calls } = await asked(
        { kubectl: [resources({ serviceId: 'front', spec }), noMaps] },
        '--namespace=shop',
      );
      expect(calls[1]).toContain('|--namespace=dxp');
    }
  });

  it('says why kubectl does not answer', async () => {
    const refusal = {
      to: 'clientextensions',
      code: 1,
      stderr: 'error: the server doesn\'t have a resource type "clientextensions"\n',
    };
    const { code, said } = await asked({ kubectl: [refusal] }, '--namespace=shop');
    expect(code).toBe(2);
    expect(said).toContain(
      'gives no answer: error: the server doesn\'t have a resource type "clientextensions".',
    );
    const missing = await asked({}, '--namespace=shop');
    expect(missing.code).toBe(2);
    expect(missing.said).toContain('The program "kubectl" is not installed');
  });
});

describe.runIf(process.platform !== 'win32')('uffa status on Liferay Cloud', () => {
  const cloud = ['--lcp-project', 'shop', '--environment', 'dev'];
  const list = (...rows: readonly string[]): ProgramAnswer => ({
    to: 'list',
    stdout: ['Project\tService\tImage\tStatus', ...rows].join('\n'),
  });

  it('shows a service that is missing or does not run, and takes one that runs for no proof', async () => {
    const listed = list(
      'shop-dev\tfront-shop-dev.lfr.cloud\tcaddy\tup\t',
      'shop-dev     action-shop-dev.lfr.cloud     x/y:1     Down',
      'other\taction\tx\tup',
    );
    const { rows, calls, code } = await asked({ lcp: [listed] }, ...cloud);
    expect(calls).toEqual(['lcp|list|--project|shop-dev']);
    expect(code).toBe(1);
    expect(rows['shop-element']).toEqual({
      state: 'unproven',
      because: '"lcp list" shows the service front as up, which does not say what the portal has made of it',
    });
    expect(rows['act']).toEqual({ state: 'failed', because: '"lcp list" shows the service action as Down' });
    const gone = await asked({ lcp: [list('shop-dev\tfront\tx\tup')] }, ...cloud);
    expect(gone.rows['act']).toEqual({ state: 'failed', because: '"lcp list" shows no service action' });
  });

  it('calls failed what the user says is so, and does not know where it cannot read the list', async () => {
    const crashed = list('shop-dev\tfront\tx\tcrash-loop', 'shop-dev\taction\tx\tup');
    const { rows } = await asked({ lcp: [crashed] }, ...cloud, '--lcp-failed', 'down,Crash-Loop');
    expect(rows['shop-element']).toMatchObject({ state: 'failed' });
    const odd = await asked({ lcp: [{ to: 'list', stdout: '\u001b[32mhello\u001b[0m\n' }] }, ...cloud);
    expect(odd.rows['shop-element']).toEqual({
      state: 'unproven',
      because: '"lcp list" shows no service that could be read',
    });
  });

  it("reads the portal's log", async () => {
    const log: ProgramAnswer = {
      to: 'log',
      stdout: 'INFO Adding CET for client extension LXC:shop-element and company 7\n',
    };
    const listed = list('shop-dev\tfront\tx\tup', 'shop-dev\taction\tx\tup');
    const { rows, calls } = await asked({ lcp: [listed, log] }, ...cloud, '--lcp-log', 'liferay');
    expect(calls).toContain('lcp|log|--project|shop-dev|--service|liferay');
    expect(rows['shop-element']?.state).toBe('active');
    expect(rows['act']?.because).toContain("; the portal's log says nothing of it");
  });

  it('needs a login', async () => {
    const { code, said } = await asked(
      { lcp: [{ to: 'list', code: 1, stderr: 'Error: not logged in\n' }] },
      ...cloud,
    );
    expect(code).toBe(2);
    expect(said).toContain('"lcp list --project shop-dev" gives no answer: Error: not logged in.');
  });
});

describe('uffa status by a log', () => {
  const root = (log: string) =>
    tempWorkspace({ ...files, 'logs/liferay.2026-11-20.log': 'old\n', 'logs/liferay.2026-11-21.log': log });
  const line = (text: string) => `2026-11-21 08:00:00.000 INFO  [x][CETConfigurationFactory:1] ${text}\n`;

  it.each<[string, string, string]>([
    ['Adding CET for client extension LXC:shop-element and company 7', 'active', 'Adding CET'],
    ['Unable to activate client extension LXC:shop-element for company 7', 'failed', 'Unable to activate'],
    ['Adding CET for client extension LXC:shop-element-2 and company 7', 'unproven', 'says nothing of it'],
    ['Unable to start bundle: front.zip', 'unproven', 'says nothing of it'],
    ['x ERROR Unable to start bundle: file:/opt/front.zip', 'failed', 'Unable to start bundle'],
  ])('reads of %s', async (text, state, because) => {
    const { stdout } = await runCommand(root(line(text)), [
      'status',
      'front',
      '--portal-log',
      'logs',
      '--json',
    ]);
    const [row] = (JSON.parse(stdout) as { readonly extensions: readonly Row[] }).extensions;
    expect(row).toMatchObject({ state });
    expect(row?.because).toContain(because);
  });

  it('lets the last line decide', async () => {
    const log = ['Adding CET for', 'Deactivating'].map((words) =>
      line(`${words} client extension LXC:shop-element`),
    );
    const ran = await runCommand(root(log.join('')), ['status', 'front', '--portal-log', 'logs']);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("the portal's log says: 2026-11-21 08:00:00.000 INFO  [x]");
    expect(ran.stdout).toContain('0 active, 1 failed, 0 unproven in logs');
  });

  it.runIf(process.platform !== 'win32')('reads that of a container', async () => {
    const docker: readonly ProgramAnswer[] = [
      { to: 'ps', stdout: `${'a'.repeat(64)}|portal|Up 2 minutes\n` },
      { to: 'logs', stderr: line('Adding CET for client extension LXC:shop-element and company 7') },
    ];
    const { rows, calls } = await asked({ docker }, '--container', 'portal');
    expect(rows['shop-element']).toMatchObject({ state: 'active' });
    expect(calls.at(-1)).toBe('docker|logs|--tail|50000|portal');
    expect((await asked({ docker }, '--container', 'portl')).said).toContain('deploy-container-missing');
  });
});

describe('uffa status by Gogo', () => {
  async function byGogo(
    answers: Readonly<Record<string, string>>,
  ): Promise<Asked & { readonly typed: readonly string[] }> {
    const gogo = await StandInGogo.start(answers);
    onTestFinished(() => gogo.stop());
    return { ...(await asked({}, '--gogo', gogo.address)), typed: gogo.commands };
  }
  const bundles = `START LEVEL 20
   ID|State      |Level|Symbolic name
   12|Active     |   10|front (1.0.0)
   13|Installed  |   10|action (1.0.0)`;

  it('tells bundles that are not active, and configurations that are missing', async () => {
    const { rows, typed } = await byGogo({ 'lb -s': bundles, 'cxconfig:list': 'No configurations found.' });
    expect(rows['shop-element']).toEqual({
      state: 'failed',
      because: '"cxconfig:list" in Gogo has no configuration of it',
    });
    expect(rows['act']).toEqual({
      state: 'failed',
      because: 'the bundle of the archive is Installed, and not Active, in Gogo',
    });
    // "exit", "close" and "shutdown" would end the portal.
    expect(typed).toEqual(['lb -s', 'cxconfig:list']);
  });

  it('takes a configuration that is listed for no proof', async () => {
    const { rows } = await byGogo({
      'lb -s': bundles,
      'cxconfig:list': `${CET}~shop-element | shop-element | x`,
    });
    expect(rows['shop-element']).toMatchObject({ state: 'unproven' });
    const older = await byGogo({ 'lb -s': bundles });
    expect(older.rows['shop-element']?.because).toBe(
      'its bundle is active, and this release has no "cxconfig:list"',
    );
  });

  it('says where nothing answers, or something else does', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const { code, said } = await asked({}, '--gogo', `127.0.0.1:${port}`);
    expect(code).toBe(2);
    expect(said).toContain('the connection was ended before a prompt came');
    expect((await asked({}, '--gogo', '127.0.0.1:1')).said).toContain('status-gogo-silent');
    expect((await asked({}, '--gogo', 'portal:99999')).said).toContain('status-gogo-address-invalid');
  });
});

describe('the places that uffa status asks', () => {
  it.each<[readonly string[], string, string]>([
    [[], 'status-source-missing', '--portal http://localhost:8080'],
    [
      ['--namespace=shop', '--page', '/x'],
      'status-option-alone',
      '"--page" has no effect without "--portal"',
    ],
    [['--lcp-project=shop'], 'status-option-alone', '"--lcp-project" has no effect without "--environment"'],
    [['--namespace=-A'], 'status-option-invalid', '"-A" of "--namespace" is not the name of a namespace'],
    [['--lcp-project=--all', '--environment=dev'], 'status-option-invalid', '"--all"'],
    [['--portal', 'http://127.0.0.1:1'], 'portal-unreachable', 'http://127.0.0.1:1'],
    [['--portal-log', 'nowhere.log'], 'file-unreadable', 'nowhere.log'],
  ])('%j: %s', async (args, code, words) => {
    const { code: exit, said } = await asked({}, ...args);
    expect(exit).toBe(2);
    expect(said).toContain(code);
    expect(said).toContain(words);
  });

  it('tells everything that is wrong with the options at once', async () => {
    const wrong = [
      '--page=/',
      '--engine=rocket',
      '--gogo=nowhere',
      '--lcp-project=-x',
      '--request-timeout=0',
    ];
    const { code, said } = await asked({}, ...wrong);
    expect(code).toBe(2);
    expect(said.split('\n').map((line) => line.split(':')[0])).toEqual([
      'request-timeout-invalid',
      'status-gogo-address-invalid',
      ...['--engine', '--lcp-project', '--page', '--request-timeout'].map(() => 'status-option-alone'),
      'status-option-invalid',
      'status-option-invalid',
    ]);
  });

  it('put together: what failed for one has failed', async () => {
    const gogo = await StandInGogo.start({ 'lb -s': '12|Installed  |   10|front (1.0.0)' });
    onTestFinished(() => gogo.stop());
    const root = tempWorkspace(files);
    mkdirSync(join(root, 'logs'));
    writeFileSync(
      join(root, 'logs/liferay.1.log'),
      'Adding CET for client extension LXC:shop-element and company 7\n',
    );
    const ran = await runCommand(root, ['status', 'front', '--portal-log', 'logs', '--gogo', gogo.address]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('the bundle of the archive is Installed');
    expect(ran.stdout).toContain(`in logs, Gogo at ${gogo.address}`);
  });
});
