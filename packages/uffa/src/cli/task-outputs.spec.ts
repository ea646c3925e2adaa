import { describe, expect, it } from 'vitest';
import { runUffa } from '../../test/run-uffa';
import { withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';

const yaml = 'assemble:\n  - fromTask: bootJar\n    into: app\n';
const container = { Dockerfile: 'FROM scratch\n', 'LCP.json': '{ "id": "__PROJECT_ID__" }' };

function project(name: string, files: WorkspaceFiles = {}): WorkspaceFiles {
  const all = { 'client-extension.yaml': yaml, ...container, ...files };
  return Object.fromEntries(Object.entries(all).map(([path, text]) => [`${name}/${path}`, text]));
}

/** The exit code, the paths in `app/` by project, and what is said. */
function list(command: string, files: WorkspaceFiles) {
  return withWorkspace({ 'gradle.properties': '', ...files }, async (root) => {
    const { code, stdout } = await runUffa(root, `uffa ${command} --json`);
    const { projects = [], diagnostics = [] } = JSON.parse(stdout) as {
      readonly projects?: readonly {
        readonly path: string;
        readonly entries?: readonly { readonly path: string; readonly origin: object }[];
        readonly diagnostics: readonly {
          readonly code: string;
          readonly message: string;
          readonly fix: string;
        }[];
      }[];
      readonly diagnostics?: readonly {
        readonly code: string;
        readonly message: string;
        readonly fix: string;
      }[];
    };
    const said = [...diagnostics, ...projects.flatMap((each) => each.diagnostics)];
    return {
      code,
      jars: Object.fromEntries(
        projects.map((each) => [
          each.path,
          (each.entries ?? []).map(({ path }) => path).filter((path) => path.startsWith('app/')),
        ]),
      ),
      codes: said.map((each) => each.code),
      said: said.map(({ message, fix }) => `${message} ${fix}`).join('\n'),
    };
  });
}

describe('--task-output', () => {
  const two = { ...project('a'), ...project('b'), 'out/a.jar': 'A', 'out/b.jar': 'B' };

  it('is for the project that is named with the task', async () => {
    const { jars, codes } = await list(
      'list --task-output a:bootJar=out/a.jar --task-output b:bootJar=out/b.jar',
      two,
    );
    expect(jars).toEqual({ a: ['app/a.jar'], b: ['app/b.jar'] });
    expect(codes).toEqual([]);
  });

  it('is for the project that the path lies in', async () => {
    const { jars } = await list('list --task-output bootJar=a/x/a.jar --task-output bootJar=b/x/b.jar', {
      ...two,
      'a/x/a.jar': 'A',
      'b/x/b.jar': 'B',
    });
    expect(jars).toEqual({ a: ['app/a.jar'], b: ['app/b.jar'] });
  });

  it('is for the only project with such a step', async () => {
    const files = { ...two, 'b/client-extension.yaml': 'b:\n  type: batch\n' };
    expect((await list('list --task-output bootJar=out/a.jar', files)).jars).toMatchObject({
      a: ['app/a.jar'],
    });
  });

  it.each([
    ['bootJar=out/a.jar', 'task-output-of-several', 'a:bootJar=<path>'],
    ['c:bootJar=out/a.jar', 'task-output-project-unknown', 'a, b'],
  ])('is refused as %s before anything is written', async (value, code, words) => {
    const { code: exit, codes, said } = await list(`package --task-output ${value}`, two);
    expect(exit).toBe(2);
    expect(codes).toEqual([code]);
    expect(said).toContain(words);
  });
});

describe('the archive of a Maven or Gradle project', () => {
  it.each([
    ['pom.xml', 'target', 'Maven', 'Run mvn package in a'],
    ['build.gradle', 'build/libs', 'Gradle', 'Run gradle bootJar in a'],
    ['build.gradle.kts', 'build/libs', 'Gradle', 'Run gradle bootJar in a'],
  ])('is taken where %s lets it be put, if there is exactly one', async (file, directory, tool, fix) => {
    const built = { [file]: '', [`${directory}/a-1.jar`]: '', [`${directory}/a-1-sources.jar`]: '' };
    expect((await list('list', project('a', built))).jars).toEqual({ a: ['app/a-1.jar'] });

    const none = await list('package', project('a', { [file]: '' }));
    expect(none.code).toBe(1);
    expect(none.codes).toEqual(['task-not-run']);
    expect(none.said).toContain(`which ${tool} makes, but a has no archive of it so far. ${fix}`);

    const several = await list('list', project('a', { ...built, [`${directory}/a-2.jar`]: '' }));
    expect(several.codes).toEqual(['task-output-ambiguous']);
    expect(several.said).toContain(`--task-output a:bootJar=a/${directory}/a-1.jar`);
  });

  it('does not concern validate, but every command names a task that no build makes', async () => {
    expect((await list('validate', project('a', { 'pom.xml': '' }))).codes).toEqual([]);
    for (const command of ['validate', 'list', 'package', 'assemble']) {
      const { code, codes } = await list(command, project('a'));
      expect({ command, code, codes }).toEqual({ command, code: 1, codes: ['from-task-unknown'] });
    }
  });
});

describe('a theme that is not built', () => {
  const theme = {
    't/client-extension.yaml':
      'assemble:\n  - from: build/buildTheme/img\n    into: static/img\nt:\n  type: themeCSS\n  clayURL: css/clay.css\n  mainURL: css/main.css\n',
  };

  it.each(['list', 'package', 'assemble'])(
    'is one diagnostic for %s, which can be made to fail',
    async (command) => {
      const { codes, said } = await list(command, theme);
      expect((await list(`${command} --fail-on theme-not-built`, theme)).code).toBe(1);
      expect(codes).toEqual(['theme-not-built']);
      expect(said).toContain('Run uffa build-theme t');
    },
  );

  it('is told where files have to be that no build makes, once it is built', async () => {
    const { codes, said } = await list('list', {
      ...theme,
      't/build/buildTheme/css/clay.css': '',
      't/build/buildTheme/css/main.css': '',
    });
    expect(codes).toEqual(['assemble-source-missing']);
    expect(said).toContain('Put the files into src/img of the theme');
  });
});
