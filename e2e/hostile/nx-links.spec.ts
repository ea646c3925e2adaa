import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gatherOutputs } from '../../packages/nx-liferay/src/executors/gradle/gather-outputs';
import { gradleTask } from '../../packages/nx-liferay/src/executors/gradle/task';
import { installTask } from '../../packages/nx-liferay/src/executors/install/task';
import { mavenTask } from '../../packages/nx-liferay/src/executors/maven/task';
import { packageTask } from '../../packages/nx-liferay/src/executors/package/task';
import { pruneTask } from '../../packages/nx-liferay/src/executors/prune/task';
import { outcomeOf, type Task, type TaskContext } from '../../packages/nx-liferay/src/executors/task';
import addExtension from '../../packages/nx-liferay/src/generators/add-extension/generator';
import ci from '../../packages/nx-liferay/src/generators/ci/generator';
import clientExtension from '../../packages/nx-liferay/src/generators/client-extension/generator';
import convert from '../../packages/nx-liferay/src/generators/convert/generator';
import init from '../../packages/nx-liferay/src/generators/init/generator';
import profile from '../../packages/nx-liferay/src/generators/profile/generator';
import rename from '../../packages/nx-liferay/src/generators/rename/generator';
import { inferNodes } from '../../packages/nx-liferay/src/graph/infer-nodes';
import { diskTree, flush } from '../../packages/nx-liferay/test/disk-tree';
import { hasShell, javaHome, writeProgram } from '../../packages/nx-liferay/test/stand-in';
import { put, textsIn } from './files';
import { allInItsPlace, putInPlace, type InItsPlace } from './in-its-place';

// What the plugin for Nx reads, writes and deletes besides what packaging does (links.spec.ts).

/** `npm run test:hostile` tries every kind of link with every generator. */
const isAll = process.env['HOSTILE_LINKS'] === 'all';

const SECRET = 'a-secret-of-this-machine-3f9c';
const X = 'client-extensions/x';

const files: Readonly<Record<string, string>> = {
  'nx.json': '{"plugins": ["nx-liferay"]}',
  'package.json': '{"name": "root", "workspaces": ["client-extensions/*"], "devDependencies": {}}',
  'package-lock.json': '{"lockfileVersion": 3, "packages": {"": {}, "client-extensions/x": {"name": "x"}}}',
  'pnpm-workspace.yaml': 'packages: ["client-extensions/*"]\n',
  'gradle.properties': '',
  'settings.gradle': "include 'x'\n",
  '.gitignore': 'node_modules\n',
  '.nxignore': 'tmp\n',
  '.env': 'A=b\n',
  '.vscode/settings.json': '{}',
  '.vscode/extensions.json': '{}',
  '.github/workflows/client-extensions.yml': 'name: mine\n',
  [`${X}/client-extension.yaml`]:
    'assemble:\n  - from: assets\n    into: static\n  - fromTask: bootJar\na:\n  type: globalCSS\n  url: "*.css"\n',
  [`${X}/client-extension.uat.yaml`]: 'a:\n  url: b.css\n',
  [`${X}/assets/a.css`]: 'a {}',
  [`${X}/package.json`]: '{"name": "x", "version": "1.0.0", "scripts": {"build": "vite build"}}',
  [`${X}/project.json`]: '{"name": "x"}',
  [`${X}/LCP.json`]: '{"id": "x"}',
  [`${X}/Dockerfile`]: 'FROM node:22\n',
  [`${X}/pom.xml`]: '<project><artifactId>x</artifactId><version>1</version></project>',
  [`${X}/build.gradle`]: 'bootJar { }\n',
  [`${X}/.gitignore`]: 'build\n',
  [`${X}/.env`]: 'A=c\n',
  [`${X}/src/main.js`]: 'import "../../../shared/a.js";\n',
};

let base: string;
let root: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'hostile-nx-')));
  root = join(base, 'workspace');
  for (const [path, text] of Object.entries(files)) put(join(root, path), text);
  for (const name of ['a.css', 'a.jar', 'main.js', 'secret', 'package.json', 'client-extension.yaml'])
    put(join(base, 'outside', name), SECRET);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

function outside(): string {
  return textsIn(join(base, 'outside'));
}

function replace(path: string, kind: InItsPlace): void {
  const place = join(root, path);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(dirname(place), { recursive: true });
  putInPlace(kind, place, join(base, 'outside'));
}

function context(): TaskContext {
  const signal = new AbortController().signal;
  return { workspaceRoot: root, project: { root: X }, projectName: 'x', signal };
}

describe.skipIf(!hasShell)('inference', () => {
  const read = [
    ...Object.keys(files),
    'client-extensions',
    X,
    `${X}/assets`,
    `${X}/src`,
    '.nx/workspace-data',
  ];
  const cases = read.flatMap((path) => allInItsPlace.map((kind) => [path, kind] as const));

  it.each(cases)('waits for nothing and shows nothing of %s as %s', async (path, kind) => {
    replace(path, kind);
    const before = outside();
    const yaml = [`${X}/client-extension.yaml`].filter((file) => existsSync(join(root, file)));
    const nodes = await inferNodes(
      yaml,
      undefined,
      { workspaceRoot: root, nxJsonConfiguration: { plugins: ['nx-liferay'] } },
      {},
      () => undefined,
    ).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    expect(JSON.stringify(nodes)).not.toContain(SECRET);
    if (path !== '.nx/workspace-data') expect(outside()).toBe(before);
  });

  it('replaces a link in the place of what it remembers, and leaves alone what is behind it', async () => {
    const infer = () =>
      inferNodes(
        [`${X}/client-extension.yaml`],
        undefined,
        { workspaceRoot: root, nxJsonConfiguration: {} },
        {},
        () => undefined,
      );
    await infer();
    const data = join(root, '.nx/workspace-data');
    const names = readdirSync(data);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      rmSync(join(data, name));
      symlinkSync(join(base, 'outside/secret'), join(data, name));
      symlinkSync(join(base, 'outside/secret'), join(data, `${name}.${process.pid}`));
    }
    const before = outside();
    await infer();
    expect(outside()).toBe(before);
  });
});

describe.skipIf(!hasShell)('a task', () => {
  const run = <Options>(task: Task<Options>, options: Options) => outcomeOf(task, options, context);

  const tasks: Readonly<Record<string, () => Promise<{ success: boolean; text: string }>>> = {
    'build/pruned': () => run(pruneTask, { output: 'build/pruned' }),
    'build/from-task': () =>
      run(gradleTask, { task: 'bootJar', output: 'build/from-task', arguments: ['--offline'] }),
    target: () => run(mavenTask, { goals: ['package'], output: 'target/*.jar' }),
  };
  const written = Object.keys(tasks).flatMap((path) =>
    [path, path.split('/')[0] ?? ''].map((link) => [path, link] as const),
  );

  beforeEach(() => {
    vi.stubEnv('JAVA_HOME', javaHome('21.0.1'));
    const report = JSON.stringify({ found: true, archives: [], outputs: [join(root, X, 'libs')] });
    writeProgram(
      join(root, 'gradlew'),
      `for argument; do case "$argument" in -DnxLiferay.report=*) echo '${report}' >"\${argument#*=}" ;; esac; done`,
    );
    writeProgram(join(root, 'mvnw'), 'exit 0');
    put(join(root, X, 'libs/x.jar'), 'jar');
  });

  it.each(written)('that writes %s leaves alone what is behind %s', async (path, link) => {
    for (const target of [join(base, 'outside'), join(root, X, 'assets')]) {
      const place = join(root, X, link);
      mkdirSync(dirname(place), { recursive: true });
      symlinkSync(target, place);
      const before = [outside(), readdirSync(join(root, X, 'assets'))];
      const { success, text } = await tasks[path]!();
      expect(success).toBe(false);
      expect(text).toContain('output-through-link');
      expect([outside(), readdirSync(join(root, X, 'assets'))]).toEqual(before);
      rmSync(place);
    }
  });

  it.each(['.', '..', '../y', 'a/../../y', '/tmp/y'])('refuses the output %s', async (output) => {
    const all = [
      await run(pruneTask, { output }),
      await run(gradleTask, { task: 'bootJar', output, arguments: [] }),
      ...(output === '.' || output === '/tmp/y'
        ? []
        : [await run(mavenTask, { goals: ['package'], output: `${output}/*.jar` })]),
    ];
    if (output !== '/tmp/y') expect(all.map(({ success }) => success)).toEqual(all.map(() => false));
    expect(existsSync(join(root, X, 'client-extension.yaml'))).toBe(true);
    expect(existsSync('/tmp/y')).toBe(false);
  });

  it.each(allInItsPlace)('gathers nothing from outside where the output of Gradle is %s', async (kind) => {
    for (const path of [`${X}/libs`, `${X}/libs/x.jar`]) {
      put(join(root, X, 'libs/x.jar'), 'jar');
      replace(path, kind);
      const before = outside();
      await tasks['build/from-task']!();
      expect(outside()).toBe(before);
      const packaged = await run(packageTask, {});
      expect(packaged.text).not.toContain(SECRET);
      const archive = join(root, X, 'dist/x.zip');
      if (existsSync(archive)) expect(readFileSync(archive, 'latin1')).not.toContain(SECRET);
      rmSync(join(root, X, 'libs'), { recursive: true, force: true });
      rmSync(join(root, X, 'build'), { recursive: true, force: true });
    }
  });

  it.each(['node_modules', 'node_modules/.nx-liferay-install'])(
    'that installs writes no stamp through %s as a link',
    async (path) => {
      replace(
        path === 'node_modules' ? `${X}/node_modules` : `${X}/${path}`,
        'a link to a directory outside',
      );
      if (path !== 'node_modules') {
        rmSync(join(root, X, path));
        symlinkSync(join(base, 'outside/secret'), join(root, X, path));
      }
      const before = outside();
      await run(installTask, { command: 'true', lockFile: 'package-lock.json' });
      expect(outside()).toBe(before);
    },
  );

  it('gathers what is there', async () => {
    expect(await gatherOutputs('t', [join(root, X, 'libs')], 'build/t', context())).toEqual([
      `${X}/build/t/x.jar`,
    ]);
  });
});

describe.skipIf(!hasShell)('a generator', () => {
  type Run = (tree: ReturnType<typeof diskTree>) => unknown;
  const generators: Readonly<Record<string, Run>> = {
    init: (tree) => init(tree, { skipFormat: true }),
    ci: (tree) => ci(tree, { provider: 'github' }),
    'client-extension': (tree) =>
      clientExtension(tree, {
        directory: 'client-extensions/y',
        type: 'customElement',
        framework: 'lit',
        skipFormat: true,
        skipInstall: true,
      }),
    'add-extension': (tree) => addExtension(tree, { project: 'x', type: 'globalJS' }),
    profile: (tree) => profile(tree, { project: 'x', name: 'prod' }),
    rename: (tree) => rename(tree, { project: 'x', destination: 'z', allowDirty: true }),
    convert: (tree) => convert(tree, { allowDirty: true }),
  };
  const paths = [
    ...['nx.json', 'package.json', 'pnpm-workspace.yaml', '.gitignore', '.vscode', '.vscode/settings.json'],
    ...['AGENTS.md', '.claude', '.agents/skills'],
    ...['.github', '.github/workflows/client-extensions.yml', 'client-extensions', 'client-extensions/y', X],
    ...[`${X}/client-extension.yaml`, `${X}/client-extension.uat.yaml`, `${X}/package.json`, `${X}/LCP.json`],
    ...[`${X}/src`, `${X}/src/main.js`, `${X}/assets`, 'client-extensions/z', 'link'],
  ];
  const cases = Object.keys(generators).flatMap((name) => paths.map((path) => [name, path] as const));

  it.each(cases)('%s reads and writes nothing through %s', { timeout: 60_000 }, async (name, path) => {
    // Nx looks for projects of its own accord, and waits for such files: all but `init` ask it for them.
    const fit: readonly InItsPlace[] = isAll
      ? allInItsPlace.filter((kind) => name === 'init' || !/device|pipe/.test(kind))
      : [files[path] === undefined ? 'a link to a directory outside' : 'a link to a file outside'];
    for (const kind of fit) {
      for (const [file, text] of Object.entries(files)) put(join(root, file), text);
      replace(path, kind);
      const before = outside();
      const tree = diskTree(root);
      let message = '';
      try {
        await generators[name]!(tree);
        const texts = tree.listChanges().map(({ content }) => content?.toString('latin1') ?? '');
        expect(texts.join('\n'), kind).not.toContain(SECRET);
        flush(tree);
      } catch (error) {
        message = error instanceof Error ? error.message : String(error);
      }
      expect(message, kind).not.toContain(SECRET);
      expect(outside(), `${kind}: ${message}`).toBe(before);
      rmSync(root, { recursive: true, force: true });
    }
  });
});
