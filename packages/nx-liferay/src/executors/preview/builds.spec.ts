import type { ProjectConfiguration } from '@nx/devkit';
import { describe, expect, it } from 'vitest';
import { buildTasks, taskId } from './build-tasks';
import { Builds } from './builds';
import { failedTasks } from './run-tasks';
import { shownProjects } from './shown-projects';

const packaging = (...dependsOn: readonly string[]) => ({
  executor: 'nx-liferay:package',
  dependsOn: [...dependsOn],
});

const projects: Record<string, ProjectConfiguration> = {
  list: {
    root: 'apps/list',
    targets: {
      build: { command: 'vite build', outputs: ['{projectRoot}/build/static'] },
      package: packaging('build', '^build', 'missing'),
    },
  },
  plain: { root: 'apps/plain', targets: { pack: packaging() } },
  format: { root: 'libs/format', targets: { build: { command: 'tsc' }, serve: { continuous: true } } },
};

const graph = {
  dependencies: {
    list: [{ source: 'list', target: 'format', type: 'static' }],
    plain: [],
    format: [],
  },
};

const allShown = shownProjects(projects, 'list', ['*']).shown;

function builds(...failures: readonly (readonly string[])[]) {
  const runs: string[][] = [];
  const made = new Builds(allShown, {
    workspaceRoot: '/w',
    projects,
    graph,
    isIgnored: (path) => path.startsWith('apps/list/cache'),
    run: (tasks) => {
      runs.push(tasks.map(taskId));
      return Promise.resolve(failures[runs.length - 1] ?? []);
    },
  });
  return { made, runs };
}

describe('the projects of a preview', () => {
  it('are its own and those that are named, by their targets of the executor package', () => {
    const names = (own: string, ...more: readonly string[]) =>
      shownProjects(projects, own, more).shown.map(({ name }) => name);
    expect(names('plain')).toEqual(['plain']);
    expect(names('plain', 'list')).toEqual(['list', 'plain']);
    expect(names('format', '*')).toEqual(['list', 'plain']);
    expect(shownProjects(projects, 'list', ['plan']).unknown).toEqual([
      'The option "with" names "plan", but no project with client extensions has that name. Did you mean "plain"?',
    ]);
  });
});

describe('the builds of a preview', () => {
  it('are the tasks that packaging waits for, of the project and of those that it depends on', () => {
    const [list] = allShown;
    expect(buildTasks(list!, projects, graph).map(taskId)).toEqual(['list:build', 'format:build']);
  });

  it('run at the start, and for a change of a source of a project that has a build', async () => {
    const { made, runs } = builds();
    expect(await made.run(undefined)).toEqual([]);
    expect(runs).toEqual([['list:build', 'format:build']]);
    await made.run(['/w/apps/plain/assets/x.js']);
    await made.run(['/w/apps/list/build/static/x.js', '/w/apps/list/cache/x']);
    expect(runs).toHaveLength(1);
    await made.run(['/w/libs/format/src/index.ts']);
    await made.run(['/w/apps/list/src/main.ts']);
    expect(runs).toHaveLength(3);
    expect(made.watched).toEqual(['/w/apps/list', '/w/libs/format']);
  });

  it('that fail are problems of the projects that wait for them', async () => {
    const { made } = builds(['format:build']);
    expect(await made.run(undefined)).toEqual([
      {
        project: 'apps/list',
        code: 'preview-build-failed',
        message: '"nx build format" failed, and apps/list needs what it builds.',
        fix: 'Correct what the build says in the terminal: the next change builds again.',
      },
    ]);
  });

  it('stay problems until they pass, whatever else is edited', async () => {
    const { made, runs } = builds(['list:build']);
    const failed = await made.run(undefined);
    expect(failed).toHaveLength(1);
    expect(await made.run(['/w/apps/plain/assets/x.js'])).toEqual(failed);
    expect(runs).toHaveLength(1);
    expect(await made.run(['/w/apps/list/src/main.ts'])).toEqual([]);
    expect(await made.run(['/w/apps/plain/assets/x.js'])).toEqual([]);
    expect(runs).toHaveLength(2);
  });

  it('are those that Nx lists in the end, or all where it lists none', () => {
    const ids = ['list:build', 'format:build'];
    expect(failedTasks(ids, 'list:build ran\n\nFailed tasks:\n\n- format:build\n\nHint: …\n')).toEqual([
      'format:build',
    ]);
    expect(failedTasks(ids, 'Cannot find the graph\n')).toEqual(ids);
  });
});
