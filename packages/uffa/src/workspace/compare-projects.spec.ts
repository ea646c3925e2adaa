import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { checkManifest, compareProjects, type OtherProjects } from '..';
import { readManifest } from '../manifest/read-manifest';
import { projectFacts } from '../packaging/project-facts';
import type { OtherDefinition } from './other-projects';

describe('compareProjects', () => {
  const placeOf = ({ at }: OtherDefinition) => `${at.file}:${at.line}:${at.column}`;
  const otherProjectsOf = (files: Readonly<Record<string, string>>) =>
    withWorkspace(files, (root) => {
      const paths = Object.keys(files).filter((path) => path.endsWith('client-extension.yaml'));
      const projects = paths.map((path) => projectIn(root, path.replace('/client-extension.yaml', '')));
      const manifests = projects.map((project) => readManifest(project));
      return Object.fromEntries(compareProjects(manifests));
    });

  it('names the place in each other project where an id is that they share, in whatever profile', async () => {
    const files = {
      'a/client-extension.yaml': 'x: {type: staticContent}\ny: {type: iframe}',
      'b/client-extension.yaml': 'z: {type: staticContent}',
      'b/client-extension.dev.yaml': 'y: {type: staticContent}\nx: {type: staticContent}',
      'c/client-extension.yaml': 'X: {type: staticContent}\nx: {type: iframe}',
    };
    const placesIn = (others: OtherProjects | undefined) =>
      others?.sharedIds.map(({ id, others }) => [id, ...others.map(placeOf)]);
    const { a, b, c } = await otherProjectsOf(files);
    expect(placesIn(a)).toEqual([
      ['x', 'b/client-extension.dev.yaml:2:1', 'c/client-extension.yaml:2:1'],
      ['y', 'b/client-extension.dev.yaml:1:1'],
    ]);
    expect(placesIn(b)).toEqual([
      ['x', 'a/client-extension.yaml:1:1', 'c/client-extension.yaml:2:1'],
      ['y', 'a/client-extension.yaml:2:1'],
    ]);
    expect(placesIn(c)).toEqual([['x', 'a/client-extension.yaml:1:1', 'b/client-extension.dev.yaml:2:1']]);
  });

  it('lets profiles of one project share ids', async () => {
    const yaml = 'x: {type: staticContent}';
    expect(
      await otherProjectsOf({ 'a/client-extension.yaml': yaml, 'a/client-extension.dev.yaml': yaml }),
    ).toEqual({});
  });

  it('names the projects whose directories have the same name, or one equal but for case', async () => {
    const files = {
      'one/shop/client-extension.yaml': 'a: {type: staticContent}',
      'two/shop/client-extension.yaml': 'b: {type: staticContent}',
      'Shop/client-extension.yaml': 'c: {type: staticContent}',
    };
    expect(await otherProjectsOf(files)).toEqual({
      'one/shop': { sharedIds: [], sharedNames: ['Shop', 'two/shop'] },
      'two/shop': { sharedIds: [], sharedNames: ['Shop', 'one/shop'] },
      Shop: { sharedIds: [], sharedNames: ['one/shop', 'two/shop'] },
    });
  });

  it('becomes an error for ids, and warnings for names', async () => {
    const diagnostics = await withWorkspace(
      { 'shop/client-extension.yaml': 'a: {type: staticContent}' },
      (root) => {
        const project = projectIn(root, 'shop');
        const at = { file: 'b/client-extension.yaml', line: 7, column: 1 };
        const otherProjects = {
          sharedIds: [{ id: 'a', others: [{ project: 'b', at }] }],
          sharedNames: ['Shop', 'two/shop'],
        };
        return checkManifest(readManifest(project), { facts: projectFacts(project), otherProjects });
      },
    );
    expect(diagnostics[1]?.args).toEqual({ id: 'a', places: ['b/client-extension.yaml:7:1'] });
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning directory-names-differ-by-case',
      'error duplicate-id',
      'warning same-directory-name',
    ]);
  });
});
