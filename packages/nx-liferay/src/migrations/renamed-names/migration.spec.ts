import { describe, expect, it, vi } from 'vitest';
import { kinds } from 'uffa';
import { diskTree } from '../../../test/disk-tree';
import { tempWorkspace } from '../../../test/temp-workspace';
import { logger } from '../../generators/devkit';
import renameNames from './migration';
import { renamedCodes } from './names';

const said = vi.spyOn(logger, 'info').mockReturnValue(undefined);

/** The files that the migration changes, by path, with their new texts; null for one that it removes. */
function changes(files: Readonly<Record<string, string>>): Readonly<Record<string, string | null>> {
  const tree = diskTree(tempWorkspace(files));
  renameNames(tree);
  return Object.fromEntries(
    tree.listChanges().map(({ path, content }) => [path, content?.toString() ?? null]),
  );
}

describe('the migration to 0.2.0', () => {
  it('knows former codes only, and leads to codes that there are', () => {
    const former = [...renamedCodes.keys()].filter((code) => code in kinds);
    expect(former).toEqual([]);
    expect([...renamedCodes.values()].filter((code) => !(code in kinds))).toEqual([]);
  });

  it('renames codes in options, and keeps comments and layout', () => {
    const nxJson = `{
  // Ours.
  "plugins": [{ "plugin": "nx-liferay", "options": { "failOn": ["assemble-link-broken", "url-not-served"] } }],
}
`;
    expect(changes({ 'nx.json': nxJson })).toEqual({
      'nx.json': nxJson.replace('assemble-link-broken', 'link-broken'),
    });
  });

  it('renames codes in the targets of a project and in commands, and no other texts', () => {
    const failOn = ['assemble-outside-workspace', 'link-broken'];
    const project = JSON.stringify({
      name: 'assemble-link-broken',
      targets: { package: { options: { failOn } } },
    });
    const script = JSON.stringify({
      scripts: { pack: 'uffa package --fail-on=sass-version-unsupported,url-not-served a' },
    });
    expect(changes({ 'x/project.json': project, 'package.json': script })).toEqual({
      'x/project.json': project.replace('assemble-outside-workspace', 'source-outside-workspace'),
      'package.json': script.replace('sass-version', 'theme-package'),
    });
  });

  it('gives Nx the option that it does not keep to itself, and leaves that of uffa', () => {
    const pipeline =
      'deploy:\n  script:\n    - npx nx deploy a --cloud-project=acme\n    - npx uffa deploy a --cloud-project=acme\n';
    expect(changes({ '.gitlab-ci.yml': pipeline, 'notes.yml': pipeline })).toEqual({
      '.gitlab-ci.yml': pipeline.replace('nx deploy a --cloud-project', 'nx deploy a --lcp-project'),
    });
  });

  it('renames the profile of a development server, and says so', () => {
    const yaml = 'list:\n  urls: [http://localhost:5173/src/main.ts]\n';
    expect(changes({ 'x/list/client-extension.dev.yaml': yaml })).toEqual({
      'x/list/client-extension.dev.yaml': null,
      'x/list/client-extension.local.yaml': yaml,
    });
    expect(said).toHaveBeenLastCalledWith(expect.stringContaining('use "-c local"'));
  });

  it.each([
    [
      'of a server that others reach',
      { 'a/client-extension.dev.yaml': 'list:\n  url: https://dev.example.com/a.js\n' },
    ],
    [
      'with more than local addresses',
      { 'a/client-extension.dev.yaml': 'a: [http://localhost/a, https://a.org/b]\n' },
    ],
    ['without addresses', { 'a/client-extension.dev.yaml': 'list:\n  name: List\n' }],
    [
      'where there is a local one',
      {
        'a/client-extension.dev.yaml': 'list:\n  url: http://localhost:1/a.js\n',
        'a/client-extension.local.yaml': 'list:\n  url: http://localhost:2/a.js\n',
      },
    ],
  ])('leaves a profile %s', (_, files) => {
    expect(changes(files)).toEqual({});
  });
});
