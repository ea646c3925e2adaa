import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readArchive } from '../conformance/compare/read-archive';
import type { LaneWorkspace } from './lane-workspace';
import { projects } from './shop-files';
import type { NxMode } from './supported-versions';

/** What holds in every lane: one version of Nx, one package manager, one mode. */
export function describeLane({ name, environment }: NxMode, workspaceOf: () => LaneWorkspace): void {
  describe(name, () => {
    let lane: LaneWorkspace;
    const nx = (...args: readonly string[]) => lane.nx(args, environment);
    const scriptOf = async (project: string) => {
      const { files } = await readArchive(lane.archive(project), `${project}.zip`);
      return files.get('static/index.js')?.toString();
    };

    beforeAll(() => {
      lane = workspaceOf();
      lane.restore();
    });

    afterAll(() => {
      nx('daemon', '--stop');
    });

    it('packages every project, after the builds that make it', async () => {
      const { status, output } = nx('run-many', '-t', 'package');
      expect(output).toContain('Successfully ran target package for 5 projects and 3 tasks they depend on');
      expect(status).toBe(0);
      expect(Object.keys(lane.archives())).toEqual(projects);
      expect(await scriptOf('shop-charts')).toBe('/* shop-colors */');
      expect(await scriptOf('shop-widget')).toBe('/* shop-words */');
    });

    it('takes everything from the cache the second time, also what was deleted', () => {
      const before = lane.archives();
      lane.removeOutputs();
      const { status, output } = nx('run-many', '-t', 'package');
      // Only the targets that install packages are never cached.
      expect(output).toContain(
        'read the output from the cache instead of running the command for 7 out of 8 tasks',
      );
      expect(status).toBe(0);
      expect(lane.archives()).toEqual(before);
    });

    it('packages what a change reaches, and nothing else', () => {
      const before = lane.archives();
      lane.write({ 'client-extensions/shop-site/site-initializer/a.json': '[1]\n' });
      expect(tasksOf(nx('affected', '-t', 'package', '--base=HEAD').output)).toEqual(['shop-site:package']);
      lane.revert();
      lane.write({ 'libs/shop-words/index.js': "module.exports = '/* other words */';\n" });
      expect(tasksOf(nx('affected', '-t', 'package', '--base=HEAD').output)).toEqual([
        'shop-widget:build',
        'shop-widget:package',
      ]);
      const after = lane.archives();
      const changed = projects.filter((project) => after[project] !== before[project]);
      expect(changed).toEqual(['shop-site', 'shop-widget']);
      lane.revert();
    });

    it('fails the one project whose yaml is broken, and no other', () => {
      lane.removeOutputs();
      lane.write({ 'client-extensions/shop-front/client-extension.yaml': 'shop-front: [\n' });
      const { status, output } = nx('run-many', '-t', 'package');
      expect(status).toBe(1);
      expect(output).toContain('client-extensions/shop-front/client-extension.yaml:');
      expect(Object.keys(lane.archives())).toEqual(projects.filter((project) => project !== 'shop-front'));
    });
  });
}

/** The tasks that Nx says it ran or took from the cache, sorted. */
function tasksOf(output: string): readonly string[] {
  const tasks = [...output.matchAll(/nx run (\S+:\S+)/g)].map((match) => match[1]);
  return [...new Set(tasks)].filter((task) => task !== undefined).sort();
}
