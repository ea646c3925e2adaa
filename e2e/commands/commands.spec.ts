import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { nxVersions, oldestAndNewest } from '../lanes/supported-versions';
import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { optionsOf, probePlugin, type Option } from './probe-plugin';
import { shownCommands, type ShownCommand } from './shown-commands';

/** `COMMANDS=all`: every command line under every supported Nx; else the longest for each target and generator, under the newest. */
const isFull = process.env['COMMANDS'] === 'all';
const directory = mkdtempSync(join(tmpdir(), 'commands-'));
const packages = packPackages(directory);

afterAll(() => rmSync(directory, { recursive: true, force: true }));

const commands = shownCommands();

/** Targets that are made by an executor of another name, or by the user's own script. */
const targetsOf: Readonly<Record<string, string>> = {
  bootJar: 'maven',
  war: 'maven',
  start: 'any',
  dev: 'any',
};

/** `nx deploy my-app`, `nx run my-app:deploy`, `nx run-many -t deploy`; not `nx show`, `nx reset` or a bare
 * `nx affected`. */
const runs = commands.filter(({ args }) => isRun(args));
/** Prose may name a generator without what it needs. */
const generations = commands.filter(
  ({ args: [command, generator = '', ...rest] }) =>
    command === 'g' &&
    /^[\w-]+:[\w-]+$/.test(generator) &&
    (rest.length > 0 || /:(?:init|convert)$/.test(generator)),
);

const configurations = ['dev', 'uat', 'prd', 'local', 'development', 'production'];

function isRun([command = '', next]: readonly string[]): boolean {
  if (['run-many', 'affected'].includes(command)) return next !== undefined;
  if (command === 'run') return next?.includes(':') === true;
  return (
    next !== undefined && (optionsOf('executors').has(command) || command in targetsOf || command === 'build')
  );
}

/** The command line with what stands for something: `<project>`, `$ENVIRONMENT`, `\${{ matrix.environment }}`. */
function concrete({ args }: ShownCommand): readonly string[] {
  return args
    .join(' ')
    .replace(/\$\{\{[^}]*\}\}|\$ENVIRONMENT|\$environment/g, 'uat')
    .replace(/ \$DEPLOY_OPTIONS/g, '')
    .replace(/ --base=\$NX_BASE --head=HEAD/g, '')
    .replace(/ -p "\$\([^)]*\)"?/g, '')
    .replace(/<project>|<name>/g, 'my-extension')
    .replace(/[",.]$/, '')
    .split(' ');
}

function projectsIn(all: readonly ShownCommand[]): readonly string[] {
  const named = all.map(concrete).flatMap(([command = '', ...rest]) => {
    const at = rest.indexOf('-p');
    if (at >= 0) return (rest[at + 1] ?? '').split(',');
    return ['run-many', 'affected'].includes(command) ? [] : rest.slice(0, 1);
  });
  return [...new Set(named)].filter((name) => /^[a-z][\w-]*$/.test(name));
}

const executors = [...optionsOf('executors').keys()];
const plain = ['build', 'lint', 'test', 'typecheck', 'start', 'dev'];

function probeProject(name: string): string {
  const targets = [...executors, ...Object.keys(targetsOf), ...plain].map((target) => {
    const executor = executors.includes(target) ? target : (targetsOf[target] ?? 'any');
    return [
      target,
      {
        executor: `probe:${executor}`,
        configurations: Object.fromEntries(configurations.map((each) => [each, {}])),
      },
    ];
  });
  return JSON.stringify({ name, targets: Object.fromEntries(targets) as unknown });
}

describe.each((isFull ? nxVersions : oldestAndNewest).map(({ name, range }) => ({ name, range })))(
  'Nx $name',
  ({ range }) => {
    let workspace: NxWorkspace;

    beforeAll(() => {
      const projects = projectsIn(runs);
      workspace = NxWorkspace.install({
        nx: range,
        packages,
        files: {
          ...Object.fromEntries(projects.map((name) => [`probed/${name}/project.json`, probeProject(name)])),
          // Where the root is a project, a target may be named without one: `nx preview --check`.
          'project.json': probeProject('workspace'),
          'nx.json': JSON.stringify({
            plugins: [{ plugin: 'nx-liferay', options: { directories: ['client-extensions'] } }],
            neverConnectToCloud: true,
            analytics: false,
          }),
        },
      });
      workspace.write(probePlugin());
      workspace.commit('Begin');
    });

    // A project that is not a probe would be deployed by the commands that are tried on all projects.
    afterEach(() => rmSync(join(workspace.root, 'client-extensions'), { recursive: true, force: true }));

    afterAll(() => workspace.dispose());

    it('hands each option of the executors on, but the one that has another name for that', () => {
      const options = new Map([...optionsOf('executors').values()].flatMap((each) => Object.entries(each)));
      const { output } = workspace.nx(['run', 'my-extension:lint', ...flags(options)]);
      const arrived = JSON.parse(/^options (.*)$/m.exec(output)?.[1] ?? '{}') as object;
      const lost = [...options.keys()].filter((name) => !(kebab(name) in arrived) && !(name in arrived));
      expect(lost, output).toEqual(['cloudProject']);
    });

    it.each([
      ['--lcp-project=acme'],
      ['--lcpProject=acme'],
      ['--cloudProject=acme'],
      ['--cloud-project=acme'],
      ['--cloud-project acme'],
    ])('deploys to the project of Liferay Cloud that is named by %s', (option) => {
      const args = [...option.split(' '), '--environment=uat', '--dry-run', '--exclude-task-dependencies'];
      workspace.write({
        'client-extensions/shop/client-extension.yaml': 'shop: {type: instanceSettings, pid: a.B}\n',
      });
      const { output } = workspace.nx(['deploy', 'shop', '--to=cloud', ...args]);
      expect(output).toContain('lcp deploy --project acme --environment uat');
    });

    it('ends a command for several projects with its warnings, also of those from the cache', () => {
      const yaml = (name: string) =>
        `${name}: {type: globalCSS, name: ${name}, url: "https://a.org/a.css", nam: x}\n`;
      const names = ['first', 'second'];
      workspace.write(
        Object.fromEntries(
          names.map((name) => [`client-extensions/${name}/client-extension.yaml`, yaml(name)]),
        ),
      );
      const validate = ['run-many', '-t', 'validate', '-p', names.join(',')];
      const list = (output: string) => output.slice(output.lastIndexOf('2 warnings in 2 projects:'));
      const fresh = workspace.nx(validate).output;
      const cached = workspace.nx(validate).output;
      expect(cached).toMatch(/local cache|existing outputs match the cache/);
      for (const output of [fresh, cached]) {
        expect(output).toContain('2 warnings in 2 projects:');
        for (const name of names) {
          expect(list(output)).toMatch(
            new RegExp(
              `^warning  client-extensions/${name}/client-extension\\.yaml:1:\\d+  property-unknown$`,
              'm',
            ),
          );
        }
      }
      expect(list(cached).trim()).toBe(list(fresh).trim());
    });

    it.runIf(range === oldestAndNewest.at(-1)?.range)(
      'shows the warnings of tasks from the cache with --verbose where the daemon runs',
      () => {
        const yaml = 'first: {type: globalCSS, name: a, url: "https://a.org/a.css", nam: x}\n';
        workspace.write({ 'client-extensions/first/client-extension.yaml': yaml });
        const withDaemon = { NX_DAEMON: 'true' };
        const validate = ['run-many', '-t', 'validate', '-p', 'first'];
        try {
          workspace.nx(validate, withDaemon);
          expect(workspace.nx(validate, withDaemon).output).not.toContain('1 warning in 1 project');
          const { output } = workspace.nx([...validate, '--verbose'], withDaemon);
          expect(output).toMatch(/local cache|existing outputs match the cache/);
          expect(output).toMatch(/^ *warning {2}client-extensions\/first\/.* {2}property-unknown$/m);
          const { output: listed } = workspace.nx(validate, { NX_DAEMON: 'false' });
          expect(listed).toContain('1 warning in 1 project:');
        } finally {
          workspace.nx(['daemon', '--stop'], withDaemon);
        }
      },
    );

    it('hands each option of the generators on', () => {
      const options = new Map([...optionsOf('generators').values()].flatMap((each) => Object.entries(each)));
      const { output } = workspace.nx(['g', 'probe:any', '--dry-run', ...flags(options)]);
      const arrived = JSON.parse(/^\{.*\}$/m.exec(output)?.[0] ?? '{}') as object;
      const lost = [...options.keys()].filter((name) => !(kebab(name) in arrived) && !(name in arrived));
      expect(lost, output).toEqual([]);
    });

    const isSample = range === oldestAndNewest.at(-1)?.range;
    const tried = isFull ? runs : isSample ? longestOfEach(runs) : [];

    it.runIf(tried.length > 0).each(tried.map((each) => [concrete(each).join(' '), each] as const))(
      'takes: nx %s',
      (_line, command) => {
        const { status, output } = workspace.nx(concrete(command));
        expect(`${status}\n${output}`).toMatch(successOf(concrete(command), range));
        expect(output).not.toMatch(/^unknown /m);
      },
    );

    const generated = isFull ? generations : isSample ? longestOfEach(generations) : [];

    it.runIf(generated.length > 0).each(generated.map((each) => [concrete(each).join(' '), each] as const))(
      'takes: nx %s',
      (_line, command) => {
        const args = concrete(command).filter((each) => each !== '--dry-run');
        const { output } = workspace.nx([...args, '--dry-run']);
        // What the workspace lacks is said by the generator itself; what Nx or a schema refuses is not.
        expect(output).not.toMatch(
          /Unknown arguments?|is not found in schema|does not match|Required property|Unable to resolve|must be one of|did not match/i,
        );
      },
    );
  },
);

/** Nx 22 takes a target of the name `serve` that ends by itself for one that was interrupted, or has failed. */
function successOf(args: readonly string[], nx: string): RegExp {
  return nx.startsWith('~22.') && args.includes('serve') ? /^(?:0|1|130)\n[^]*^options /m : /^0\n/;
}

/** Of the commands for each target and each generator the one with most options. */
function longestOfEach(all: readonly ShownCommand[]): readonly ShownCommand[] {
  const longest = new Map<string, ShownCommand>();
  for (const command of all) {
    const subject = subjectOf(concrete(command));
    const known = longest.get(subject);
    if (known === undefined || optionsIn(command) > optionsIn(known)) longest.set(subject, command);
  }
  return [...longest.values()];
}

function optionsIn(command: ShownCommand): number {
  return concrete(command).filter((each) => each.startsWith('-')).length;
}

/** The target of a run, or the generator. */
function subjectOf([command = '', ...rest]: readonly string[]): string {
  if (command === 'g') return rest[0] ?? '';
  return ['run-many', 'affected'].includes(command) ? (rest[rest.indexOf('-t') + 1] ?? '') : command;
}

function flags(options: ReadonlyMap<string, Option>): readonly string[] {
  return [...options].map(
    ([name, { type, enum: values }]) => `--${kebab(name)}=${values?.[0] ?? valueOf(type)}`,
  );
}

function valueOf(type: string): string {
  switch (type) {
    case 'boolean':
      return 'true';
    case 'number':
      return '5';
    default:
      return 'text';
  }
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
