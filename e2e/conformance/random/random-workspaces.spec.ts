import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { randomWorkspaces } from './random-workspaces';
import { blockList, blockMap, flowList, flowMap, printYaml, scalar } from './yaml-node';

describe('random workspaces', () => {
  it('are the same for the same seed, so that what one run finds can be found again', () => {
    expect(randomWorkspaces(7, 3)).toEqual(randomWorkspaces(7, 3));
    expect(randomWorkspaces(7, 1)).not.toEqual(randomWorkspaces(8, 1));
  });

  it('hold projects of every kind, each with a manifest', () => {
    const projects = randomWorkspaces(1, 40).flatMap((workspace) => [...workspace.projects.values()]);
    expect(projects.every((files) => files.has('client-extension.yaml'))).toBe(true);
    for (const path of [
      'client-extension.dev.yaml',
      'LCP.json',
      'Dockerfile',
      'liferay-plugin-package.properties',
      'batch/sub/two.json',
      'site-initializer/a.json',
    ]) {
      expect(
        projects.some((files) => files.has(path)),
        path,
      ).toBe(true);
    }
  });
});

describe('printing yaml', () => {
  it('nests collections of both styles', () => {
    const document = blockMap([
      ['a', scalar('1')],
      ['b', blockList([blockMap([['c', scalar('|\nx\ny')], ['d', flowMap([['e', flowList([scalar("'f'")])]])]]), blockList([])])],
      ['g', blockMap([])],
    ]); // prettier-ignore
    expect(parse(printYaml(document, 2))).toEqual({ a: 1, b: [{ c: 'x\ny\n', d: { e: ['f'] } }, []], g: {} });
  });
});
