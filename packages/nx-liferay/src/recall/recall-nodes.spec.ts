import { appendFileSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as uffa from 'uffa/inference';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tempWorkspace } from '../../test/temp-workspace';
import * as inference from '../graph/infer-nodes';
import type { PluginOptions } from '../graph/options';
import { recallNodes } from './recall-nodes';

const yaml = 'a/client-extension.yaml';
const hour = 3_600_000;
let root: string;

beforeEach(() => {
  root = tempWorkspace({
    [yaml]: 'assemble: [{from: assets, into: static}]\na: {type: globalCSS, url: a.css}\n',
    'a/assets/a.css': 'a {}\n',
    'b/client-extension.yaml': 'b: {type: globalJS, url: b.js}\n',
  });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hour });
  vi.spyOn(inference, 'inferNodes');
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

interface Command {
  readonly files?: readonly string[];
  readonly options?: PluginOptions;
  readonly nxJsonConfiguration?: object;
  readonly environment?: Record<string, string>;
}

/** What a command is given, what it warned of, and whether it had to infer. */
async function command(command: Command = {}) {
  const { files = [yaml], options, nxJsonConfiguration = {}, environment = {} } = command;
  const warnings: string[] = [];
  vi.mocked(inference.inferNodes).mockClear();
  const nodes = await recallNodes(
    files,
    options,
    { workspaceRoot: root, nxJsonConfiguration },
    { NX_WORKSPACE_DATA_DIRECTORY: 'data', ...environment },
    (text) => {
      warnings.push(text);
      return Promise.resolve();
    },
  );
  return { nodes, warnings, isInferred: vi.mocked(inference.inferNodes).mock.calls.length > 0 };
}

function answerFile(): string {
  const [name = ''] = readdirSync(join(root, 'data')).filter((each) => each.endsWith('.nodes'));
  return join(root, 'data', name);
}

describe('recallNodes', () => {
  it('gives the same again without inferring it', async () => {
    const first = await command();
    const second = await command();
    expect([first.isInferred, second.isInferred]).toEqual([true, false]);
    expect(second.nodes).toStrictEqual(first.nodes);
  });

  it.each<[string, () => void]>([
    ['a yaml has changed', () => appendFileSync(join(root, yaml), '#\n')],
    ['a profile was added', () => writeFileSync(join(root, 'a/client-extension.dev.yaml'), 'a: {name: A}\n')],
    ['a package.json was added', () => writeFileSync(join(root, 'a/package.json'), '{"name": "a"}')],
    ['git ignores something', () => writeFileSync(join(root, '.gitignore'), 'a/assets\n')],
    ['what is packaged is gone', () => rmSync(join(root, 'a/assets'), { recursive: true })],
    ['a lock file was added', () => writeFileSync(join(root, 'yarn.lock'), '')],
  ])('infers where %s', async (_, change) => {
    await command();
    change();
    expect((await command()).isInferred).toBe(true);
    expect((await command()).isInferred).toBe(false);
  });

  it.each<[string, Command]>([
    ['files', { files: [yaml, 'b/client-extension.yaml'] }],
    ['nx.json', { nxJsonConfiguration: { targetDefaults: { package: { cache: false } } } }],
  ])('infers for other %s', async (_, other) => {
    await command();
    expect((await command(other)).isInferred).toBe(true);
  });

  it('keeps an answer for each registration of the plugin', async () => {
    const options = { package: 'uffa' };
    await command();
    const other = await command({ options });
    expect(other.isInferred).toBe(true);
    expect((await command()).isInferred).toBe(false);
    expect(await command({ options })).toEqual({ ...other, isInferred: false });
  });

  it('warns again of options that match nothing', async () => {
    const options = { directories: ['nowhere'] };
    const first = await command({ options });
    const second = await command({ options });
    expect(second.isInferred).toBe(false);
    expect(second.warnings).toEqual(first.warnings);
    expect(first.warnings.join()).toContain('nowhere');
  });

  it('keeps nothing of what was written just before: it may be written again within the same tick', async () => {
    vi.setSystemTime(Date.now() - hour);
    await command();
    expect((await command()).isInferred).toBe(true);
  });

  it('keeps nothing where Nx is told to remember nothing', async () => {
    const environment = { NX_CACHE_PROJECT_GRAPH: 'false' };
    await command({ environment });
    expect((await command({ environment })).isInferred).toBe(true);
    expect(readdirSync(root)).not.toContain('data');
  });

  it.each([
    ['empty', () => ''],
    ['something else', () => 'null\nnull'],
    ['cut off', (text: string) => text.slice(0, -100)],
    ['without its first line', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ])('infers where the file is %s', async (_, damaged) => {
    const { nodes } = await command();
    writeFileSync(answerFile(), damaged(readFileSync(answerFile(), 'utf8')));
    expect(await command()).toEqual({ nodes, warnings: [], isInferred: true });
  });

  it.skipIf(process.platform === 'win32')('infers where the file has no end', async () => {
    const { nodes } = await command();
    const file = answerFile();
    rmSync(file);
    symlinkSync('/dev/zero', file);
    expect(await command()).toEqual({ nodes, warnings: [], isInferred: true });
  });

  it('keeps nothing where the system could not answer, such as for too many open files', async () => {
    vi.spyOn(uffa, 'notingDiskQuestions').mockImplementation((work) => ({
      questions: { presence: new Set(), content: new Set(), unanswered: new Set([join(root, yaml)]) },
      result: work(),
    }));
    await command();
    expect((await command()).isInferred).toBe(true);
  });

  it('goes on where nothing can be kept', async () => {
    writeFileSync(join(root, 'data'), 'in the way');
    expect((await command()).nodes).toHaveLength(1);
    expect((await command()).isInferred).toBe(true);
  });
});
