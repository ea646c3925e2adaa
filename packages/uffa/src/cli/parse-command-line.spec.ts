import { describe, expect, it } from 'vitest';
import { wordsOf } from '../diagnostics/words';
import { commands } from './commands';
import { parseCommandLine } from './parse-command-line';

function parse(commandLine: string) {
  return parseCommandLine(commandLine === '' ? [] : commandLine.split(' '));
}

function run(commandLine: string) {
  const parsed = parse(commandLine);
  if (parsed.kind !== 'run') throw new Error(`${commandLine} is ${parsed.kind}`);
  return parsed;
}

function problems(commandLine: string): readonly string[] {
  const parsed = parse(commandLine);
  return parsed.kind === 'invalid'
    ? parsed.diagnostics.map((diagnostic) => `${diagnostic.code}: ${wordsOf(diagnostic).fix}`)
    : [];
}

const names = commands.map(({ name }) => name);

describe('parseCommandLine', () => {
  it('takes a command, directories and options in any order', () => {
    const {
      command,
      arguments: directories,
      options,
    } = run('--json package a --profile dev b --strict --task-output t=x --task-output=t=y=z --workspace w');
    expect(command.name).toBe('package');
    expect(directories).toEqual(['a', 'b']);
    expect(options).toEqual({
      workspace: 'w',
      profile: 'dev',
      taskOutputs: [
        { task: 't', path: 'x' },
        { task: 't', path: 'y=z' },
      ],
      strictness: 'strict',
      failOn: [],
      sourceMaps: 'none',
      sbom: 'none',
      fixes: 'none',
      mode: 'once',
      format: 'json',
      deploy: {},
    });
  });

  it('has defaults that ask for nothing', () => {
    expect(run('list').options).toEqual({
      taskOutputs: [],
      strictness: 'lenient',
      failOn: [],
      sourceMaps: 'none',
      sbom: 'none',
      fixes: 'none',
      mode: 'once',
      format: 'text',
      deploy: {},
    });
  });

  it('lets the last of two options win', () => {
    expect(run('list --profile a --profile b --color --no-color').options).toMatchObject({
      profile: 'b',
      color: 'never',
    });
  });

  it('adds up the codes that fail, and refuses one that no diagnostic has', () => {
    expect(
      run('package --fail-on url-not-served,profile-unknown --fail-on=sass-warning').options.failOn,
    ).toEqual(['url-not-served', 'profile-unknown', 'sass-warning']);
    expect(problems('package --fail-on url-not-servd')).toEqual([
      'diagnostic-code-unknown: Write "url-not-served".',
    ]);
  });

  it('takes what follows -- as directories', () => {
    expect(run('list -- --json -x').arguments).toEqual(['--json', '-x']);
  });

  it.each(['--help', '-h', 'help', 'help package', 'package --help', '--nonsense --help'])(
    'shows help for %s',
    (commandLine) => {
      expect(parse(commandLine).kind).toBe('help');
    },
  );

  it.each(['--version', '-v'])('shows the version for %s', (commandLine) => {
    expect(parse(commandLine).kind).toBe('version');
  });

  it.each([
    ['', `command-missing: Write ${names.map((name) => `uffa ${name}`).join(', ')}; uffa --help says more.`],
    ['pakcage', 'command-unknown: Write "uffa package".'],
    ['dir', `command-unknown: Use one of ${names.join(', ')}.`],
    ['list --profil dev', 'option-unknown: Write "--profile".'],
    ['list --jsn', 'option-unknown: Write "--json".'],
    ['list -x', 'option-unknown: Use one of --workspace, '],
    ['list --profile', 'option-value-missing: Write "--profile <name>".'],
    ['list --profile=', 'option-value-missing: Write "--profile <name>".'],
    ['list --workspace --json', 'option-value-missing: Write "--workspace <dir>".'],
    ['list --json=yes', 'option-value-unexpected: Write "--json" alone, or leave it out.'],
    ['list --environment dev', 'option-of-another-command: Leave "--environment" out'],
    ['package --dry-run', 'option-of-another-command: Leave "--dry-run" out, or run "uffa deploy".'],
    ['list --fix', 'option-of-another-command: Leave "--fix" out, or run "uffa validate".'],
    ['deploy --watch', 'option-of-another-command: Leave "--watch" out, or run "uffa build-theme".'],
    ['deploy --to bundel', 'deploy-option-invalid: Set "to" to bundle, container, cloud, paas.'],
    ['deploy --container c --engine x', 'deploy-option-invalid: Set "engine" to docker or podman.'],
    ['deploy --container x --home y', 'deploy-option-unused: Give --to=bundle, or leave --home out'],
    ['deploy --timeout 5m', 'deploy-option-invalid: Set "timeout" to a number of seconds'],
    ['list --task-output x', 'task-output-malformed: Write "--task-output <name>=<path>"'],
    ['list --task-output =x', 'task-output-malformed: Write "--task-output <name>=<path>"'],
  ])('says of "%s": %s', (commandLine, problem) => {
    expect(problems(commandLine)).toEqual([expect.stringContaining(problem)]);
  });

  it('offers the options that the command takes in place of an unknown one', () => {
    expect(problems('package -x')[0]).not.toContain('--dry-run');
    expect(problems('deploy -x')[0]).toContain('--dry-run');
  });

  it('takes a value with a dash where it is joined', () => {
    expect(run('list --profile=-dev').options.profile).toBe('-dev');
  });

  it('finds every mistake, not only the first', () => {
    expect(problems('nothing --nothing --json=1 --profile')).toHaveLength(4);
  });
});
