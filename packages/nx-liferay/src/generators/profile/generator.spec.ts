import { readManifest } from 'uffa';
import { describe, expect, it } from 'vitest';
import { diskTree, flush } from '../../../test/disk-tree';
import { tempWorkspace } from '../../../test/temp-workspace';
import { workspaceFacts } from '../workspace-facts';
import profile from './generator';
import type { ProfileSchema } from './profile-schema';

const DIRECTORY = 'client-extensions/shop';
const base = `shop:
    type: customElement
    urls: [shop.js]
agent:
    .serviceAddress: localhost:58081
    .serviceScheme: http
    type: oAuthApplicationUserAgent
settings:
    pid: a.b.C
    type: instanceSettings
`;

function written(files: Readonly<Record<string, string>>, schema: Omit<ProfileSchema, 'project'>) {
  const root = tempWorkspace({ 'nx.json': '{}', [`${DIRECTORY}/client-extension.yaml`]: base, ...files });
  const tree = diskTree(root);
  profile(tree, { project: 'shop', ...schema });
  flush(tree);
  return { tree, text: tree.read(`${DIRECTORY}/client-extension.${schema.name}.yaml`, 'utf8') };
}

describe('profile', () => {
  it('writes the addresses of services, and as comments what a development server changes', () => {
    const { text } = written(
      { [`${DIRECTORY}/package.json`]: '{"scripts": {"dev": "vite"}}' },
      { name: 'dev' },
    );
    expect(text)
      .toBe(`# What differs from client-extension.yaml under the profile "dev". Everything else is as it is there;
# a list takes the place of the whole list, and nothing can be removed.
# shop:
#     baseURL: http://localhost:5173
agent:
    .serviceAddress: localhost:58081
    .serviceScheme: http
`);
  });

  it('has no address of a developer in the profile of an environment', () => {
    const { text } = written({}, { name: 'uat' });
    expect(text).not.toContain('localhost');
    expect(text).toContain('# agent:\n#     .serviceAddress: service.uat.example\n');
  });

  it('changes nothing until it is edited', () => {
    const { tree } = written({}, { name: 'uat' });
    const [existing] = workspaceFacts(tree).projects;
    const under = readManifest(existing!.project, { profile: 'uat' });
    expect(under.diagnostics).toEqual([]);
    expect(under.extensions.map(({ id }) => id)).toEqual(['shop', 'agent', 'settings']);
  });

  it('copies another profile byte for byte', () => {
    const text = '\ufeffshop:\r\n  baseURL: http://localhost:1 # mine';
    const files = { [`${DIRECTORY}/client-extension.dev.yaml`]: text };
    expect(written(files, { name: 'uat', from: 'dev' }).text).toBe(text);
  });

  it('has the line ends of client-extension.yaml', () => {
    const files = { [`${DIRECTORY}/client-extension.yaml`]: base.replaceAll('\n', '\r\n') };
    expect(written(files, { name: 'dev' }).text?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each([
    ['the name of having none', { name: 'default' }, 'profile-name-invalid'],
    ['a name that Liferay does not look for', { name: 'Dev-1' }, 'profile-name-invalid'],
    ['a profile that there is', { name: 'dev' }, 'profile-exists'],
    ['a copy of one that there is not', { name: 'uat', from: 'prod' }, 'profile-source-unknown'],
  ])('refuses %s', (_, schema, code) => {
    const files = { [`${DIRECTORY}/client-extension.dev.yaml`]: '' };
    expect(() => written(files, schema)).toThrow(code);
  });
});
