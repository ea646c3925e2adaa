import type { NxJsonConfiguration, ProjectGraphProjectNode } from '@nx/devkit';
import { readTargetDefaultsForTarget } from 'nx/src/project-graph/utils/project-configuration-utils';
import { describe, expect, it } from 'vitest';
import { targetDefaults, type DefaultedTarget } from './target-defaults';

const target: DefaultedTarget = {
  name: 'build',
  executor: 'nx:run-commands',
  plugin: '@nx/vite/plugin',
  project: { name: '@shop/shop-element', path: 'client-extensions/shop-element', tags: ['scope:shop'] },
};

const plain = { inputs: ['a'] };
const other = { inputs: ['b'] };
const filtered = (filter: object) => ({ build: [{ filter, ...plain }], '*': other });

describe('targetDefaults answers as Nx does', () => {
  it.each<[string, Record<string, unknown>]>([
    ['by name', { build: plain }],
    ['by executor before name', { build: other, 'nx:run-commands': plain }],
    ['by pattern', { 'b*': plain, '*': other, 'x*': other }],
    ['by name before pattern', { 'bu*': other, build: plain }],
    ['of another target', { test: other, 'nx:run-script': other }],
    ['without inputs', { build: { cache: true }, '*': other }],
    ['in a list', { build: [other, plain] }],
    ['for the plugin', filtered({ plugin: '@nx/vite/plugin' })],
    ['for another plugin', filtered({ plugin: '@nx/vite' })],
    ['for the executor', filtered({ executor: 'nx:run-commands' })],
    ['for another executor', filtered({ executor: 'nx:run-script' })],
    ['for the project', filtered({ projects: ['shop-element'] })],
    ['for projects of a name', filtered({ projects: ['@shop/*'] })],
    ['for projects of a directory', filtered({ projects: ['client-extensions/*'] })],
    ['for projects of a tag', filtered({ projects: ['tag:scope:shop'] })],
    ['for all projects', filtered({ projects: ['*'] })],
    ['for projects by a part of the name', filtered({ projects: ['element'] })],
    ['for projects by less than a word of the name', filtered({ projects: ['ele'] })],
    ['for all but the project', filtered({ projects: ['!shop-element'] })],
    ['for all but others', filtered({ projects: ['!shop-icons'] })],
    ['for all of a name but the project', filtered({ projects: ['@shop/*', '!shop-element'] })],
    ['for nobody', filtered({ projects: [] })],
    ['for other projects', filtered({ projects: ['shop-icons', 'tag:scope:admin'] })],
  ])('%s', (_, defaults) => {
    const found = targetDefaults(defaults, target);
    expect(found.findLast(({ inputs }) => inputs !== undefined)?.inputs).toEqual(nxSays(defaults));
  });

  it('of none', () => {
    expect(targetDefaults(undefined, target)).toEqual([]);
  });

  it('leaving out what says how another executor runs', () => {
    expect(targetDefaults({ build: { executor: '@nx/vite:build', ...plain } }, target)).toEqual([]);
  });

  it('with the names of configurations', () => {
    const [found] = targetDefaults({ build: { configurations: { production: {} } } }, target);
    expect(found?.configurations).toEqual(['production']);
  });
});

function nxSays(defaults: Record<string, unknown>): unknown {
  const { name, executor, plugin, project } = target;
  const data = { root: project.path, tags: [...project.tags] };
  return readTargetDefaultsForTarget(name, defaults as NxJsonConfiguration['targetDefaults'], executor, {
    projectName: project.name,
    projectNode: { name: project.name, type: 'app', data } satisfies ProjectGraphProjectNode,
    ...(plugin === undefined ? {} : { sourcePlugin: plugin }),
  })?.inputs;
}
