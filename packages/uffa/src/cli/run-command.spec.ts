import { afterEach, expect, it, vi } from 'vitest';
import type { Project } from '../discover/project';
import type { Command } from './commands';
import { runCommand } from './run-command';

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

it('shows no progress on a terminal while it watches', async () => {
  vi.useFakeTimers();
  const written: string[] = [];
  const reported: string[] = [];
  const command: Command = {
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
      taskOutputs: {},
      strictness: 'lenient',
      sourceMaps: 'none',
      mode: 'watch',
      format: 'text',
      deploy: {},
    },
    workspace: {
      root: '/w',
      settings: { directories: [], exclude: [] },
      projects: [project],
      manifests: new Map(),
      conflicts: new Map(),
      diagnostics: [],
    },
    reporter: {
      findings: () => undefined,
      project: (result) => reported.push(result.project.path),
      end: () => reported.push('end'),
    },
    stderr: { write: (text: string) => written.push(text), isTTY: true, columns: 80 },
    env: {},
    signal: new AbortController().signal,
    started: 0,
  });
  expect({ code, written, reported }).toEqual({ code: 0, written: [], reported: ['theme'] });
});
