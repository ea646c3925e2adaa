import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLoopbackRegistry, type LoopbackRegistry } from '../workspace/loopback-registry';
import { NxWorkspace, type CommandResult } from '../workspace/nx-workspace';

const MINUTES = 60_000;

/** Installs all that the page installs: in `npm run test:generators`. */
const isSample = process.env['GENERATORS_NX'] === undefined;

const page = readFileSync(join(__dirname, '../../docs/tutorial.md'), 'utf8');

interface Step {
  readonly title: string;
  /** Command lines, block by block. */
  readonly commands: readonly string[];
  /** What the blocks without a language show: what commands print. */
  readonly outputs: readonly string[];
  readonly yaml: readonly string[];
}

const steps: readonly Step[] = page
  .split(/^## \d\. /m)
  .slice(1)
  .map((section) => {
    const blocks = [...section.matchAll(/^```(\w*)\n([^]*?)^```$/gm)];
    const of = (language: string) =>
      blocks.filter(([, name]) => name === language).map(([, , text = '']) => text.trimEnd());
    return { title: section.split('\n', 1)[0] ?? '', commands: of('sh'), outputs: of(''), yaml: of('yaml') };
  });

/** What differs from one installation to the next: hashes in names, sizes, ports, the width of columns. */
function comparable(line: string): string {
  return line
    .replace(/\.[\w-]{8}\.(js|css)\b/g, '.<hash>.$1')
    .replace(/\d+(?:\.\d+)? k?B\b/g, '<size>')
    .replace(/127\.0\.0\.1:\d+/, '127.0.0.1:<port>')
    .replace(/\s+/g, ' ')
    .trim();
}

/** All lines of a block of the page are among those that were printed, in any order, for tasks run side by side. */
function expectPrinted(block: string, output: string): void {
  const printed = new Set(output.split('\n').map(comparable));
  const missing = block.split('\n').filter((line) => !printed.has(comparable(line)));
  expect(missing, output).toEqual([]);
}

/** Somebody who commits. */
const identity = {
  GIT_AUTHOR_NAME: 'e2e',
  GIT_AUTHOR_EMAIL: 'e2e@example.com',
  GIT_COMMITTER_NAME: 'e2e',
  GIT_COMMITTER_EMAIL: 'e2e@example.com',
};

describe('docs/tutorial.md', () => {
  it('has seven steps', () => {
    expect(steps.map(({ title }) => title)).toEqual([
      'A workspace with a client extension',
      'See it',
      'The archive',
      'A mistake',
      'Data for the portal',
      'A pipeline',
      'A Liferay',
    ]);
  });
});

describe.skipIf(isSample)('the steps of docs/tutorial.md, from an empty directory', () => {
  let directory: NxWorkspace;
  let workspace: NxWorkspace;
  let registry: LoopbackRegistry;
  const manifest = () => join(workspace.root, 'client-extensions/ticket-list/client-extension.yaml');

  beforeAll(async () => {
    directory = NxWorkspace.empty();
    workspace = directory.below('acme');
    registry = await startLoopbackRegistry();
  });

  afterAll(async () => {
    directory.dispose();
    await registry.close();
  });

  /** Runs a block of the page, which has to succeed. */
  async function run(command = '', where: NxWorkspace = workspace): Promise<string> {
    const { status, output }: CommandResult = await where.runShell(command, {
      npm_config_registry: registry.address,
      npm_config_yes: 'true',
      npm_config_ignore_scripts: 'true',
      ...identity,
    });
    expect(status, output).toBe(0);
    return output;
  }

  it(
    '1: makes the workspace, with the yaml that the page shows',
    async () => {
      const {
        commands: [create],
        yaml: [yaml = ''],
      } = steps[0]!;
      await run(create, directory);
      const written = new Set(readFileSync(manifest(), 'utf8').split('\n'));
      expect(yaml.split('\n').filter((line) => !line.includes('# …') && !written.has(line))).toEqual([]);
    },
    10 * MINUTES,
  );

  it(
    '2: shows it',
    async () => {
      const {
        outputs: [output = ''],
      } = steps[1]!;
      const child = workspace.start(['preview']);
      const ended = once(child, 'close');
      let printed = '';
      child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
      while (!printed.includes('http://127.0.0.1:') && child.exitCode === null) await setTimeout(100);
      if (child.exitCode === null) process.kill(-child.pid!, 'SIGINT');
      await ended;
      expectPrinted(output, printed);
    },
    2 * MINUTES,
  );

  it(
    '3: lints, tests and packages it, and lists the archive',
    async () => {
      const { commands, outputs } = steps[2]!;
      expect(commands).toHaveLength(outputs.length);
      for (const [index, command] of commands.entries()) expectPrinted(outputs[index]!, await run(command));
    },
    3 * MINUTES,
  );

  it(
    '4: names the mistake',
    async () => {
      const {
        commands: [validate],
        outputs: [output = ''],
      } = steps[3]!;
      const text = readFileSync(manifest(), 'utf8');
      writeFileSync(manifest(), text.replace('  urls:', '  url:'));
      expectPrinted(output, await run(validate));
      writeFileSync(manifest(), text);
    },
    MINUTES,
  );

  it(
    '5: generates the data, and packages only what has changed',
    async () => {
      const { commands } = steps[4]!;
      const outputs: string[] = [];
      for (const command of commands) outputs.push(await run(command));
      expect(outputs.at(-1)).toContain('nx run ticket-data:package');
      expect(outputs.at(-1)).not.toContain('nx run ticket-list:package');
    },
    2 * MINUTES,
  );

  it(
    '6: writes the pipeline',
    async () => {
      await run(steps[5]!.commands[0]);
      expect(existsSync(join(workspace.root, '.github/workflows'))).toBe(true);
    },
    MINUTES,
  );

  it(
    '7: deploys to the directory of a Liferay, as the page says of one without a container',
    async () => {
      mkdirSync(join(workspace.root, 'liferay/osgi'), { recursive: true });
      const deploy = steps[6]!.commands.find((command) => command.startsWith('npx nx deploy')) ?? '';
      await run(deploy.replace('--container=liferay --wait', '--home=liferay'));
      expect(existsSync(join(workspace.root, 'liferay/osgi/client-extensions/ticket-list.zip'))).toBe(true);
    },
    MINUTES,
  );
});
