import { describe, expect, it } from 'vitest';
import { projectIn } from '../../test/with-workspace';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { Project } from '../discover/project';
import type { PackagingResult } from '../packaging/packaging-options';
import { runProjects } from './run-projects';

const projects = ['a', 'b', 'c', 'd', 'e'].map((path) => projectIn('/workspace', path));

function succeed(project: Project): PackagingResult {
  return { project, success: true, diagnostics: [] };
}

async function collect(
  run: (project: Project) => PackagingResult | Promise<PackagingResult>,
  signal = new AbortController().signal,
  needs: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<readonly PackagingResult[]> {
  const none = () => undefined;
  const results: PackagingResult[] = [];
  const running = runProjects(projects, run, { concurrency: 2, needs, signal, onStart: none, onEnd: none });
  for await (const result of running) results.push(result);
  return results;
}

describe('runProjects', () => {
  it('gives results in the order of the projects, whichever ends first', async () => {
    const results = await collect(async (project) => {
      await new Promise((resolve) => setTimeout(resolve, project.path === 'a' ? 20 : 1));
      return succeed(project);
    });
    expect(results.map(({ project }) => project.path)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('runs a project after those that it needs, and not where one of them failed', async () => {
    const done: string[] = [];
    const needs = new Map([
      ['b', ['a']],
      ['d', ['c']],
      ['e', ['d']],
    ]);
    const results = await collect(
      async (project) => {
        await new Promise((resolve) => setTimeout(resolve, project.path === 'a' ? 20 : 1));
        done.push(project.path);
        return { ...succeed(project), success: project.path !== 'c' };
      },
      new AbortController().signal,
      needs,
    );
    expect(done).toEqual(['c', 'a', 'b']);
    expect(results.map(({ diagnostics }) => diagnostics.map(({ args }) => args))).toEqual([
      [],
      [],
      [],
      [{ project: 'd', needed: 'c' }],
      [{ project: 'e', needed: 'd' }],
    ]);
  });

  it('runs as many projects at a time as it may, and no more', async () => {
    let running = 0;
    let most = 0;
    await collect(async (project) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      return succeed(project);
    });
    expect(most).toBe(2);
  });

  it('turns a throw into a diagnostic of that project, and goes on', async () => {
    const results = await collect((project) => {
      if (project.path === 'b') throw new UffaError(diagnostic('directory-missing', { directory: 'x' }));
      if (project.path === 'c') throw new Error('boom');
      return succeed(project);
    });
    expect(results.map(({ success }) => success)).toEqual([true, false, false, true, true]);
    expect(results[1]!.diagnostics[0]!.code).toBe('directory-missing');
    expect(results[2]!.diagnostics[0]).toMatchObject({
      code: 'project-failed',
      args: { project: 'c', reason: 'boom' },
    });
  });

  it('starts nothing after an interruption, and waits for what runs', async () => {
    const interruption = new AbortController();
    const started: string[] = [];
    let ended = 0;
    const results = await collect(async (project) => {
      started.push(project.path);
      if (project.path === 'b') interruption.abort();
      await new Promise((resolve) => setTimeout(resolve, 5));
      ended++;
      return { ...succeed(project), success: project.path === 'a' };
    }, interruption.signal);
    expect(started).toEqual(['a', 'b']);
    expect(ended).toBe(2);
    expect(results.map(({ project }) => project.path)).toEqual(['a']);
  });

  it('tells after an interruption what was deployed by then, and nothing of the projects that need it', async () => {
    const interruption = new AbortController();
    const args = { archive: 'a.zip', log: 'portal.log', done: 'deployed' } as const;
    const waiting = (project: Project): PackagingResult => {
      interruption.abort();
      return { project, success: false, diagnostics: [diagnostic('deploy-wait-stopped', args)] };
    };
    const needs = new Map([['b', ['a']]]);
    const results = await collect(waiting, interruption.signal, needs);
    expect(results.map(({ project, diagnostics }) => [project.path, diagnostics[0]?.code])).toEqual([
      ['a', 'deploy-wait-stopped'],
    ]);
  });
});
