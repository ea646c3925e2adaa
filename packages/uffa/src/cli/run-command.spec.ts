import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { workspaceDefinitions } from '../packaging/workspace-definitions';
import type { Project } from '../discover/project';
import type { ProjectCommand } from './commands';
import { runCommand } from './run-command';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const project: Project = {
  workspaceRoot: '/w',
  root: '/w/theme',
  path: 'theme',
  name: 'theme',
  kind: 'client-extension',
};

/** Watches projects at a terminal; each is built once, after five seconds. */
async function watch(projects: readonly Project[]) {
  const written: string[] = [];
  const reported: string[] = [];
  const command: ProjectCommand = {
    name: 'build-theme',
    summary: '',
    done: 'built',
    run: () => ({ project, success: true, diagnostics: [] }),
    watch: async function* () {
      await vi.advanceTimersByTimeAsync(5000);
      yield { project, success: false, diagnostics: [] };
    },
    lines: () => [],
    json: () => ({}),
  };
  const code = await runCommand({
    command,
    options: {
      taskOutputs: [],
      strictness: 'lenient',
      failOn: [],
      sourceMaps: 'none',
      sbom: 'none',
      fixes: 'none',
      mode: 'watch',
      format: 'text',
      deploy: {},
    },
    workspace: {
      root: '/w',
      settings: { directories: [], exclude: [] },
      rules: [],
      environments: [],
      reach: 'all',
      projects,
      manifests: new Map(),
      otherProjects: new Map(),
      elements: [],
      definitions: workspaceDefinitions([]),
      catalogueFile: 'liferay-catalogue.json',
      diagnostics: [],
    },
    taskOutputs: new Map(),
    reporter: {
      diagnostics: () => undefined,
      project: (result) => reported.push(result.project.path),
      end: () => reported.push('end'),
    },
    stderr: { write: (text: string) => written.push(text), isTTY: true, columns: 80 },
    env: {},
    signal: new AbortController().signal,
    started: 0,
  });
  return { code, written, reported };
}

it('shows no progress on a terminal while it watches', async () => {
  expect(await watch([project])).toEqual({ code: 0, written: [], reported: ['theme'] });
});

it('says that it is done where there is nothing to watch', async () => {
  expect(await watch([])).toEqual({ code: 0, written: [], reported: ['end'] });
});
