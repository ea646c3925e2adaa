import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import type { Project } from '../discover/project';
import { readManifestFiles } from '../manifest/manifest-files';
import { manifestsOf } from '../manifest/read-manifest';
import { planProject } from './plan-project';
import { validateProject } from './validate-project';

const files = {
  'a/client-extension.yaml': 'a: {type: globalCSS, url: a.css}\n',
  'a/client-extension.dev.yaml': 'a: {name: A}\nb: {type: nonsense}\n',
};

function withProject(use: (project: Project) => void | Promise<void>): Promise<void> {
  return withWorkspace(files, (root) => use(projectIn(root, 'a')));
}

function known(project: Project) {
  return manifestsOf(project, readManifestFiles(project));
}

describe('manifests that are known', () => {
  it.each(['default', 'dev', 'nowhere'])('give the plan that the files give, under %s', (profile) =>
    withProject(async (project) => {
      const planned = await planProject(project, { profile, manifests: known(project) });
      expect(planned).toEqual(await planProject(project, { profile }));
    }),
  );

  it.each([{}, { profile: 'default' }, { profile: 'dev' }, { profile: 'nowhere' }])(
    'give the diagnostics that the files give, with %j',
    (options) =>
      withProject((project) => {
        const validated = validateProject(project, { ...options, manifests: known(project) });
        expect(validated).toEqual(validateProject(project, options));
      }),
  );

  it('take the place of the files', () =>
    withProject(async (project) => {
      const manifests = known(project);
      rmSync(join(project.root, 'client-extension.yaml'));
      const { success, uffa } = await planProject(project, { manifests });
      expect([success, uffa.diagnostics]).toEqual([true, []]);
    }));
});
