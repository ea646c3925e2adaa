import { describe, expect, it } from 'vitest';
import { runUffa } from '../../test/run-uffa';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { diagnostic } from '../diagnostics/diagnostic';
import { buildThemeCommand } from './commands/build-theme';
import { jsonLinesReporter } from './render/json-reporter';

const workspace = {
  '.git/': '',
  'bundles/': '',
  'broken/client-extension.yaml': 'broken:\n  type: nothing\n',
  'docs/readme.txt': '',
  'good/client-extension.yaml': 'good:\n  type: staticContent\n',
  'tabs/client-extension.yaml': 'a:\n\ttype: b\n',
};

interface Document {
  readonly projects: readonly (Readonly<Record<string, unknown>> & {
    readonly diagnostics: readonly unknown[];
  })[];
  readonly diagnostics: readonly unknown[];
  readonly summary: unknown;
}

async function documentOf(commandLine: string): Promise<{ document: Document; code: number }> {
  return withWorkspace(workspace, async (root) => {
    const { stdout, code, stderr } = await runUffa(root, commandLine);
    expect(stderr).toBe('');
    return { document: JSON.parse(stdout) as Document, code };
  });
}

const diagnosticShape = {
  code: expect.stringMatching(/^[a-z-]+$/) as string,
  severity: expect.stringMatching(/^(error|warning|info)$/) as string,
  message: expect.any(String) as string,
  fix: expect.any(String) as string,
  page: expect.stringMatching(/^docs\/diagnostics\/[a-z-]+\.md$/) as string,
  args: expect.any(Object) as object,
};

describe('--json', () => {
  it.each([
    ['package', ['output', 'size', 'unusableBecause']],
    ['deploy', ['place', 'lines']],
    ['assemble', ['output']],
    ['list', ['archive', 'entries']],
    ['validate', []],
  ])('gives for %s one document in which each project has the same members', async (command, own) => {
    const { document, code } = await documentOf(`uffa ${command} --json`);
    expect(code).toBe(1);
    expect(Object.keys(document)).toEqual(['version', 'command', 'projects', 'diagnostics', 'summary']);
    expect(document.projects.map(({ path, success }) => [path, success])).toEqual([
      ['broken', false],
      ['good', true],
      ['tabs', false],
    ]);
    for (const project of document.projects) {
      expect(Object.keys(project)).toEqual(['path', 'name', 'success', ...own, 'diagnostics']);
    }
  });

  it('gives each diagnostic of a project its facts, its place and its words', async () => {
    const { document } = await documentOf('uffa package --json');
    const diagnostics = document.projects.flatMap(({ diagnostics }) => diagnostics);
    expect(diagnostics.length).toBeGreaterThanOrEqual(2);
    for (const found of diagnostics) {
      expect(found).toEqual({
        ...diagnosticShape,
        position: expect.objectContaining({
          file: expect.any(String) as string,
          line: expect.any(Number) as number,
          column: expect.any(Number) as number,
        }) as object,
      });
    }
  });

  it('counts what an interruption left undone', async () => {
    await withWorkspace(workspace, async (root) => {
      const { stdout } = await runUffa(root, 'uffa package --json', { signal: AbortSignal.abort() });
      expect(JSON.parse(stdout)).toMatchObject({ projects: [], summary: { succeeded: 0, unfinished: 3 } });
    });
  });

  it('gives the same document twice', async () => {
    const [first, second] = [await documentOf('uffa list --json'), await documentOf('uffa list --json')];
    expect(first).toEqual(second);
  });

  it.each(['uffa --json', 'uffa package nowhere --json', 'uffa package --workspace nowhere --json'])(
    "gives a document with the diagnostic where %s can't be run",
    async (commandLine) => {
      const { document, code } = await documentOf(commandLine);
      expect(code).toBe(2);
      expect(document.projects).toEqual([]);
      expect(document.diagnostics).toEqual([diagnosticShape]);
    },
  );

  it('says with a workspace without projects why they may not be found', async () => {
    const files = {
      'gradle.properties': 'liferay.workspace.client-extension.dir=apps,gone',
      'apps/a/client-extension.yml': '',
    };
    await withWorkspace(files, async (root) => {
      const { stdout, code } = await runUffa(root, 'uffa validate --json');
      expect(code).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({
        command: null,
        diagnostics: [
          { code: 'search-directory-missing' },
          { code: 'workspace-without-projects' },
          { code: 'manifest-file-misnamed' },
        ],
        summary: { errors: 1, warnings: 2 },
      });
    });
  });

  it('gives a document in a line for each result of a watch', () => {
    const written: string[] = [];
    const command = buildThemeCommand;
    const reporter = jsonLinesReporter(command, { write: (text) => written.push(text) });
    const project = projectIn('/workspace', 'theme');
    const found = diagnostic('directory-missing', { directory: 'x' });
    reporter.diagnostics([found]);
    reporter.project({ project, success: true, diagnostics: [] });
    reporter.project({ project, success: false, diagnostics: [found] });
    const documents = written.map((line) => JSON.parse(line) as Document);
    expect(written.map((line) => line.indexOf('\n') + 1)).toEqual(written.map(({ length }) => length));
    expect(documents.map(({ projects }) => projects.map(({ success }) => success))).toEqual([
      [true],
      [false],
    ]);
    expect(documents).toMatchObject([
      { command: 'build-theme', diagnostics: [diagnosticShape], summary: { succeeded: 1, errors: 1 } },
      { command: 'build-theme', diagnostics: [diagnosticShape], summary: { failed: 1, errors: 2 } },
    ]);
  });

  it.each(['uffa build-theme good --watch --json', 'uffa build-theme nowhere --watch --json'])(
    'gives one line where %s has nothing to watch',
    async (commandLine) => {
      await withWorkspace(workspace, async (root) => {
        const { stdout } = await runUffa(root, commandLine);
        expect(stdout.split('\n')).toEqual([expect.stringMatching(/^\{.*\}$/) as string, '']);
      });
    },
  );
});
