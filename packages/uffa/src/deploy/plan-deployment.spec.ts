import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { formatDiagnostics } from '../diagnostics/format-text';
import type { DeployOptions } from './deploy-options';
import type { Facts } from './destinations/destination';
import { planDeployment } from './plan-deployment';

interface Around {
  readonly files?: WorkspaceFiles;
  readonly env?: Facts['env'];
  /** Directories, relative to the workspace. */
  readonly directories?: readonly string[];
}

function plan(options: DeployOptions, { files = {}, env = {}, directories = ['bundles'] }: Around = {}) {
  return withWorkspace(files, async (root) => {
    const asked: string[] = [];
    const planned = await planDeployment({
      project: projectIn(root, 'x/list'),
      archive: join(root, 'x/list/dist/list.zip'),
      options,
      facts: {
        env,
        isDirectory: (path) => directories.some((each) => join(root, each) === path),
        isFile: () => false,
        hasProgram: () => true,
        writeProblem: () => undefined,
        ask: (command) => {
          asked.push(command.join(' '));
          const id = 'a'.repeat(64);
          return Promise.resolve({
            output: command.includes('--format') ? `${id}|portal|Up 2 minutes\n` : `${id}\n`,
          });
        },
      },
    });
    return {
      ...planned,
      place: planned.place.replace(root, '.').replace(dirname(root), '..'),
      text: formatDiagnostics(planned.diagnostics, { color: 'never' }).replaceAll(root, '.'),
      asked,
      codes: planned.diagnostics.map(({ code }) => code),
    };
  });
}

const PLACE = 'osgi/client-extensions/list.zip';
const gradle = (text: string): WorkspaceFiles => ({ 'gradle.properties': text });

describe('the local Liferay', () => {
  it.each<[what: string, options: DeployOptions, around: Around, place: string]>([
    ['bundles, where nothing is said', {}, {}, `bundles/${PLACE}`],
    ['LIFERAY_HOME', {}, { env: { LIFERAY_HOME: '/liferay' } }, `/liferay/${PLACE}`],
    [
      "gradle.properties before the environment, for Gradle doesn't read that",
      {},
      { files: gradle('liferay.workspace.home.dir=../dxp'), env: { LIFERAY_HOME: '/liferay' } },
      `../dxp/${PLACE}`,
    ],
    [
      'the option before all',
      { home: '/mine' },
      { files: gradle('liferay.workspace.home.dir=dxp') },
      `/mine/${PLACE}`,
    ],
    ['auto.deploy.dir', {}, { files: gradle('auto.deploy.dir=/hot') }, '/hot/list.zip'],
    [
      "auto.deploy.dir of the project before the workspace's",
      {},
      { files: { ...gradle('auto.deploy.dir=/hot'), 'x/list/gradle.properties': 'auto.deploy.dir=/own' } },
      '/own/list.zip',
    ],
    [
      'the directory that is asked for',
      { directory: 'hot' },
      { files: gradle('auto.deploy.dir=/x') },
      'hot/list.zip',
    ],
    [
      'bundles, where a setting is blank',
      {},
      { files: gradle('auto.deploy.dir=\nliferay.workspace.home.dir=null') },
      `bundles/${PLACE}`,
    ],
  ])('is found: %s', async (_, options, around, place) => {
    expect((await plan(options, around)).place).toBe(place);
  });

  it('has to be there, but not for what is removed from it', async () => {
    const around = { directories: [] };
    expect((await plan({}, around)).codes).toEqual(['deploy-home-missing']);
    expect((await plan({ undeploy: true }, around)).codes).toEqual([]);
  });

  it.each<[string, DeployOptions, Around, string]>([
    [
      'nothing says where it is',
      {},
      {},
      'fix: Name the home of your Liferay with --home=<directory>, liferay.workspace.home.dir in gradle.properties, or LIFERAY_HOME in the environment. To get one, run "gradlew initBundle"',
    ],
    ['the option', { home: 'x' }, {}, 'fix: Correct the option "home", if'],
    [
      'the setting',
      {},
      { files: gradle('liferay.workspace.home.dir=x') },
      'fix: Correct liferay.workspace.home.dir in gradle.properties, if',
    ],
    [
      'the directory that is asked for',
      { directory: 'x' },
      { files: gradle('auto.deploy.dir=y') },
      'The directory x does not exist, so nothing was deployed to it.\n  fix: Correct the option "directory", or',
    ],
    [
      'the setting of that directory, though there is a home',
      { home: 'x' },
      { files: gradle('auto.deploy.dir=y') },
      'fix: Correct auto.deploy.dir in gradle.properties, or',
    ],
  ])('is missed with what to correct: %s', async (_, options, around, expected) => {
    expect((await plan(options, { ...around, directories: [] })).text).toContain(expected);
  });

  it('has to have a log where that is to be followed', async () => {
    expect((await plan({ wait: true })).text).toContain('The log bundles/logs does not exist.');
    expect((await plan({ wait: true, log: 'my.log' })).text).toContain('The log my.log does not exist.');
    const { codes, log } = await plan({ wait: true }, { directories: ['bundles', 'bundles/logs'] });
    expect(codes).toEqual([]);
    expect(log).toMatchObject({ kind: 'files' });
  });
});

describe('files for Liferay PaaS', () => {
  const paas: DeployOptions = { to: 'paas', environment: 'uat' };

  it.each([
    [[], 'configs'],
    [['configs'], 'configs'],
    [['liferay/configs'], 'liferay/configs'],
    [['configs', 'liferay/configs'], 'configs'],
  ])('go below the environments that are there: %s', async (directories, configs) => {
    expect((await plan(paas, { directories })).place).toBe(`${configs}/uat/${PLACE}`);
  });

  it('go where they are told to', async () => {
    expect((await plan({ ...paas, configs: 'cloud/configs' })).place).toBe(`cloud/configs/uat/${PLACE}`);
  });
});

describe('options of several destinations, as they can stand in nx.json', () => {
  it.each<[DeployOptions, place: string]>([
    [{ to: 'bundle', environment: 'dev', service: 'liferay' }, `bundles/${PLACE}`],
    [{ service: 'liferay', environment: 'dev', home: 'dxp' }, '/opt/liferay/osgi'],
    [{ configs: 'envs' }, `bundles/${PLACE}`],
    [{ to: 'paas', environment: 'dev', configs: 'envs', home: 'dxp' }, `envs/dev/${PLACE}`],
  ])('%j go to %s', async (options, place) => {
    const planned = await plan(options);
    expect(planned.place).toContain(place);
    expect(planned.codes).toEqual([]);
  });
});

describe('a request that cannot be met', () => {
  it.each<[DeployOptions, code: string, text: string]>([
    [{ to: 'moon' }, 'deploy-option-invalid', 'Set "to" to bundle, container, cloud, paas.'],
    [{ to: 'container' }, 'deploy-option-missing', '--container'],
    [{ container: 'c', engine: 'lxc' }, 'deploy-option-invalid', 'docker or podman'],
    [{ to: 'cloud' }, 'deploy-option-missing', 'Give --lcp-project and --environment'],
    [{ cloudProject: 'acme' }, 'deploy-option-missing', 'needs --environment.'],
    [{ cloudProject: 'a', environment: 'dev', undeploy: true }, 'deploy-undeploy-impossible', 'list.zip'],
    [{ cloudProject: 'a', environment: 'dev', wait: true }, 'deploy-wait-impossible', 'cloud'],
    [{ to: 'paas' }, 'deploy-option-missing', '--environment'],
    [{ to: 'paas', environment: '../x' }, 'deploy-option-invalid', '../x'],
    [{ to: 'paas', environment: 'dev', wait: true }, 'deploy-wait-impossible', 'paas'],
    [{ environment: 'dev' }, 'deploy-option-unused', 'Give --to=cloud or --to=paas'],
    [{ timeout: 0 }, 'deploy-option-invalid', 'seconds'],
    [{ timeout: Number.NaN }, 'deploy-option-invalid', 'seconds'],
    [{ container: 'c', containerDirectory: '/' }, 'deploy-option-invalid', 'below its root'],
    [{ container: 'c', containerDirectory: '/x/..' }, 'deploy-option-invalid', 'below its root'],
    [{ container: 'c', containerDirectory: 'hot' }, 'deploy-option-invalid', 'an absolute path'],
    [{ directory: '/' }, 'deploy-to-root', 'The option "directory" names /, the root'],
    [{ home: '/x/..' }, 'deploy-to-root', 'The option "home" names /, the root'],
    [{ virtualInstanceId: '../../x' }, 'virtual-instance-invalid', 'no slash'],
  ])('%j: %s', async (options, code, text) => {
    const planned = await plan(options, { directories: ['bundles', '..', '/'] });
    expect(planned.codes).toEqual([code]);
    expect(planned.text).toContain(text);
  });

  it.each<[DeployOptions, text: string]>([
    [{ log: 'portal.log' }, '--log has no effect without --wait.'],
    [{ container: 'portal', service: 'liferay' }, '--service has no effect beside --container.'],
  ])('says what is ignored: %j', async (options, text) => {
    const planned = await plan(options);
    expect(planned.codes).toEqual(['deploy-option-idle']);
    expect(planned.text).toContain(text);
    expect(planned.steps.length).toBeGreaterThan(0);
  });
});

describe('a value that reaches another program', () => {
  const destination: DeployOptions = {
    cloudProject: 'acme',
    environment: 'dev',
    service: 'liferay',
    container: 'portal',
  };
  const options = [
    'container',
    'service',
    'containerDirectory',
    'cloudProject',
    'environment',
    'engine',
    'to',
  ] as const;
  const hostile = fc.oneof(
    fc.string().map((rest) => `-${rest}`),
    fc
      .tuple(fc.string(), fc.constantFrom('\0', '\n', '\r', '\u001b', '\u007f'), fc.string())
      .map((parts) => parts.join('')),
    fc.constantFrom('', ' ', '\t'),
  );

  it('is neither an option nor several lines, and nothing is asked or done with one', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...options),
        fc.constantFrom('container', 'cloud', 'paas', 'bundle'),
        hostile,
        async (option, to, value) => {
          const planned = await plan({ ...destination, to, [option]: value });
          expect(planned.codes).toEqual(['deploy-option-invalid']);
          expect([...planned.steps, ...planned.asked]).toEqual([]);
        },
      ),
      { numRuns: 200 },
    ));

  it('comes as one argument, whatever else it holds', () =>
    fc.assert(
      fc.asyncProperty(
        fc
          .string({ minLength: 1 })
          .filter((text) => /^[^-\0-\x1f\x7f][^\0-\x1f\x7f]*$/.test(text) && text.trim() !== ''),
        async (value) => {
          const { steps } = await plan({ to: 'cloud', cloudProject: value, environment: value });
          const [step] = steps;
          expect(step?.kind === 'run' ? step.command.slice(1, -1) : []).toEqual([
            'deploy',
            '--project',
            value,
            '--environment',
            value,
            '--extension',
          ]);
        },
      ),
    ));
});
