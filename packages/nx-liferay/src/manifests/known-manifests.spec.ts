import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { manifestsOf, projectAt, readManifestFiles } from 'uffa';
import { describe, expect, it } from 'vitest';
import { tempWorkspace } from '../../test/temp-workspace';
import { inferNodes } from '../graph/infer-nodes';
import { knownManifests } from './known-manifests';

const yaml = 'a/client-extension.yaml';
const files = {
  [yaml]: 'a: {type: globalCSS, url: a.css}\n',
  'a/client-extension.dev.yaml': 'a: {name: A}\n',
};
const environment = { NX_WORKSPACE_DATA_DIRECTORY: 'data' };

/** A workspace that Nx has seen, with the plugin registered once for each of the options. */
async function inferred(registrations: readonly object[] = [{}], env: Record<string, string> = environment) {
  const root = tempWorkspace(files);
  for (const options of registrations) {
    await inferNodes([yaml], options, { workspaceRoot: root, nxJsonConfiguration: {} }, env, () => undefined);
  }
  return { root, project: projectAt(root, 'a') };
}

describe('knownManifests', () => {
  it('gives what inference parsed, under every profile', async () => {
    const { root, project } = await inferred();
    const known = knownManifests(root, environment)(project);
    expect(known).toEqual(manifestsOf(project, readManifestFiles(project)));
    expect(known?.map(({ profile }) => profile)).toEqual(['default', 'dev']);
  });

  it('looks into what each registration of the plugin keeps', async () => {
    const { root, project } = await inferred([{ directories: ['nowhere'] }, { exclude: ['b'] }]);
    expect(readdirSync(join(root, 'data'))).toHaveLength(2);
    expect(knownManifests(root, environment)(project)).toBeDefined();
  });

  it.each([yaml, 'a/client-extension.dev.yaml', 'a/client-extension.new.yaml'])(
    'knows nothing of a project whose %s has changed since',
    async (file) => {
      const { root, project } = await inferred();
      appendFileSync(join(root, file), 'b: {type: globalJS, url: b.js}\n');
      expect(knownManifests(root, environment)(project)).toBeUndefined();
    },
  );

  it('knows nothing if Nx is told to remember nothing, or has not run', async () => {
    const { root, project } = await inferred([{}], { ...environment, NX_CACHE_PROJECT_GRAPH: 'false' });
    expect(knownManifests(root, environment)(project)).toBeUndefined();
    expect(
      knownManifests(root, { ...environment, NX_CACHE_PROJECT_GRAPH: 'false' })(project),
    ).toBeUndefined();
  });
});
