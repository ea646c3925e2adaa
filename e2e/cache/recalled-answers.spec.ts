import {
  appendFileSync,
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';

import type { NxJsonConfiguration } from '@nx/devkit';
import { WorkspaceContext } from 'nx/src/native';
import { notingDiskQuestions, readJson, type DiskQuestions } from 'uffa/inference';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import type { NodesOfFile } from '../../packages/nx-liferay/src/graph/create-nodes';
import { inferNodes } from '../../packages/nx-liferay/src/graph/infer-nodes';
import { recallNodes } from '../../packages/nx-liferay/src/recall/recall-nodes';
import { createNodes } from '../../packages/nx-liferay/src/plugin';
import { propertiesOfCase, setGradleProperties } from '../conformance/gradle-properties';
import { caseNames, workingCopy } from '../conformance/suite';
import { recordFileAccess, type FileAccess } from './record-file-access';
import { shopFiles } from './shop-files';

const conformance = join(__dirname, '../conformance');
/** Besides the cases of the conformance suite two workspaces with packages, themes and Java. */
const cases = [...caseNames(conformance), 'examples', 'shop'];
const repository = join(__dirname, '../..');
const data = mkdtempSync(join(tmpdir(), 'nx-data-'));
const nothing = () => Promise.resolve();
let copy: string;

beforeAll(() => {
  copy = realpathSync(workingCopy(conformance));
  cpSync(join(repository, 'examples'), rootOf('examples'), { recursive: true, filter: isSource });
  for (const [file, text] of Object.entries(shopFiles)) {
    mkdirSync(dirname(join(rootOf('shop'), file)), { recursive: true });
    writeFileSync(join(rootOf('shop'), file), text);
  }
  for (const name of cases) setGradleProperties(join(copy, 'cases', name), propertiesOfCase(rootOf(name)));
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
});

function isSource(path: string): boolean {
  return !['node_modules', 'build', 'dist'].includes(basename(path));
}

function rootOf(name: string): string {
  return join(copy, 'cases', name);
}

/** The files that Nx hands to the plugin. */
function manifestsIn(root: string): readonly string[] {
  return new WorkspaceContext(root, join(data, 'nx')).glob([createNodes[0]]);
}

function context(root: string) {
  const nxJsonConfiguration = (readJson(join(root, 'nx.json')) ?? {}) as NxJsonConfiguration;
  return { workspaceRoot: root, nxJsonConfiguration };
}

/** What is inferred with nothing to recall. */
function inferred(root: string): Promise<NodesOfFile[]> {
  const environment = { NX_CACHE_PROJECT_GRAPH: 'false' };
  return inferNodes(manifestsIn(root), undefined, context(root), environment, () => undefined);
}

function recalled(root: string, name: string): Promise<NodesOfFile[]> {
  const environment = { NX_WORKSPACE_DATA_DIRECTORY: join(data, name) };
  return recallNodes(manifestsIn(root), undefined, context(root), environment, nothing);
}

describe('inference asks the disk nothing that it does not note', () => {
  it.each(cases)('%s', async (name) => {
    const root = rootOf(name);
    const files = manifestsIn(root);
    const variables = new Set<string>();
    const environment = watchedEnvironment(variables);
    const infer = () =>
      inferNodes(files, undefined, context(root), { NX_CACHE_PROJECT_GRAPH: 'false' }, () => undefined);
    const { result, questions } = notingDiskQuestions(() => recordFileAccess(sep, infer));
    const accesses = await result;
    environment.restore();
    expect(accesses.filter((access) => !isNoted(access, questions))).toEqual([]);
    expect([...variables].filter((name) => !ofLoaders.has(name))).toEqual([]);
  });
});

/** Variables by which whoever loads modules, and the yaml parser, are debugged. */
const ofLoaders: ReadonlySet<string> = new Set(['LOG_STREAM', 'LOG_TOKENS', 'WATCH_REPORT_DEPENDENCIES']);

/** The modules of the program itself are loaded once, by whoever needs them first. */
function isNoted({ path, kind }: FileAccess, { presence, content }: DiskQuestions): boolean {
  const file = sep + path.split('/').join(sep);
  if (content.has(file)) return true;
  if (kind === 'probe' && presence.has(file)) return true;
  return isBelow(file, repository) || file.startsWith('/proc/');
}

function isBelow(file: string, directory: string): boolean {
  return file.startsWith(directory + sep);
}

/** Notes which variables are read until it is restored. */
function watchedEnvironment(read: Set<string>): { readonly restore: () => void } {
  const { env } = process;
  process.env = new Proxy(env, {
    get: (target, name) => {
      if (typeof name === 'string') read.add(name);
      return Reflect.get(target, name) as unknown;
    },
  });
  return { restore: () => void (process.env = env) };
}

/** What may happen to something at a path, absolute. */
const edits: Readonly<Record<string, (path: string) => void>> = {
  'has another content': (path) => {
    if (statSync(path).isFile()) appendFileSync(path, '\n# \n');
    else writeFileSync(join(path, 'added.js'), 'added();');
  },
  'has another mode': (path) => {
    chmodSync(path, statSync(path).mode ^ 0o111);
  },
  'has another name': (path) => {
    renameSync(path, `${path}.renamed`);
  },
  'is a link to where it is now': (path) => {
    renameSync(path, `${path}.real`);
    symlinkSync(`${path}.real`, path);
  },
  'is gone': (path) => {
    rmSync(path, { recursive: true });
  },
  'has a file that git ignores beside it': (path) => {
    appendFileSync(join(dirname(path), '.gitignore'), '*.js\n*.css\n');
  },
  'has a package beside it': (path) => {
    writeFileSync(join(dirname(path), 'package.json'), '{"name": "added", "scripts": {"build": "true"}}');
  },
  'has a directory beside it': (path) => {
    mkdirSync(join(dirname(path), 'build', 'static'), { recursive: true });
    writeFileSync(join(dirname(path), 'build', 'static', 'added.js'), 'added();');
  },
};

describe('what is recalled after an edit is what is inferred', () => {
  beforeAll(() => {
    // As if the last edit was long ago: else nothing would be kept.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  it.each(cases)('%s', async (name) => {
    const root = rootOf(name);
    expect(await recalled(root, name)).toEqual(await inferred(root));
    const answers = readdirSync(join(data, name)).filter((file) => file.endsWith('.nodes'));
    expect(answers).toHaveLength(1);
    expect(await recalled(root, name)).toStrictEqual(await inferred(root));
    for (const [index, [what, edit]] of Object.entries(edits).entries()) {
      const path = pathsIn(root)[(index * 7 + name.length) % pathsIn(root).length];
      if (path === undefined || isNowhere(path)) continue;
      edit(path);
      expect(await recalled(root, name), `${path} ${what}`).toStrictEqual(await inferred(root));
    }
  });
});

/** Every file and directory of a workspace, sorted. */
function pathsIn(directory: string): readonly string[] {
  return readdirSync(directory, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      return entry.isDirectory() ? [path, ...pathsIn(path)] : [path];
    })
    .sort();
}

/** Whether a path is a link, which may lead out of the workspace, or is no file and no directory. */
function isNowhere(path: string): boolean {
  const stats = lstatSync(path);
  return !stats.isFile() && !stats.isDirectory();
}
