import { extensionTypes, packageProject } from 'uffa';
import { describe, expect, it } from 'vitest';
import { diskTree, flush } from '../../../test/disk-tree';
import { tempWorkspace } from '../../../test/temp-workspace';
import type { AddExtensionSchema } from './add-extension-schema';
import { workspaceFacts } from '../workspace-facts';
import addExtension from './generator';

const FILE = 'client-extensions/shop/client-extension.yaml';
const element = `assemble:
    # The build's.
    - from: build/static
      into: static
shop:
    htmlElementName: shop-element
    type: customElement
    urls:
        - "*.js"
`;

/** The diagnostics that are to be expected before a theme is built. */
const expectedDiagnostics: Readonly<Record<string, readonly string[]>> = {
  themeCSS: ['theme-not-built'],
};

async function added(
  files: Readonly<Record<string, string>>,
  schema: Partial<AddExtensionSchema> & { readonly type: string },
): Promise<Readonly<Record<string, string>>> {
  const tree = diskTree(tempWorkspace({ 'nx.json': '{}', ...files }));
  await addExtension(tree, { project: 'shop', ...schema });
  const changes = tree.listChanges().map(({ path, content }) => [path, String(content)] as const);
  return Object.fromEntries(changes.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('add-extension', () => {
  it('adds the block, and a directory for a file that nothing serves', async () => {
    const changes = await added({ [FILE]: element }, { type: 'globalCSS' });
    expect(Object.keys(changes)).toEqual(['client-extensions/shop/assets/shop-global-css.css', FILE]);
    expect(changes[FILE]).toBe(`assemble:
    # The build's.
    - from: build/static
      into: static
    - from: assets
      hashify: "*.css"
      into: static
shop:
    htmlElementName: shop-element
    type: customElement
    urls:
        - "*.js"
shop-global-css:
    name: Shop Global CSS
    scope: layout
    type: globalCSS
    url: shop-global-css.*.css
`);
  });

  it('puts the file where files are served already', async () => {
    const yaml = 'assemble:\n  - from: public\n    into: static/pub\na:\n  type: staticContent\n';
    const changes = await added(
      { [FILE]: yaml, 'client-extensions/shop/public/a.js': '' },
      { type: 'globalJS', id: 'tracker', name: 'Tracker' },
    );
    expect(Object.keys(changes)).toEqual([FILE, 'client-extensions/shop/public/tracker.js']);
    expect(changes[FILE]).toContain('\ntracker:\n  name: Tracker\n');
    expect(changes[FILE]).toContain('\n  url: pub/tracker.js\n');
  });

  it('does not count a directory as served that git ignores or a build makes', async () => {
    const yaml = 'assemble:\n  - from: made\n    into: static\n  - from: build\n    into: static\n';
    const changes = await added(
      {
        '.gitignore': 'made\n',
        [FILE]: yaml,
        'client-extensions/shop/made/a.js': '',
        'client-extensions/shop/build/b.js': '',
      },
      { type: 'globalJS' },
    );
    expect(Object.keys(changes)).toContain('client-extensions/shop/assets/shop-global-js.js');
  });

  it('writes no file for a URL that is answered', async () => {
    const yaml = 'assemble:\n  - from: public\n    into: static\n';
    const changes = await added(
      { [FILE]: yaml, 'client-extensions/shop/public/shop-global-js.12.js': '' },
      { type: 'globalJS' },
    );
    expect(Object.keys(changes)).toEqual([FILE]);
  });

  it('lets a service refer to an existing application, and adds one where there is none', async () => {
    const service = {
      'client-extensions/shop/Dockerfile': 'FROM scratch\n',
      'client-extensions/shop/LCP.json': '{"id": "__PROJECT_ID__", "loadBalancer": {"targetPort": 4711}}',
    };
    const application = 'agent:\n  .serviceAddress: localhost:9\n  type: oAuthApplicationUserAgent\n';
    const known = await added({ ...service, [FILE]: application }, { type: 'objectAction' });
    expect(known[FILE]).toBe(
      `${application}shop-object-action:\n  name: Shop Object Action\n  oAuth2ApplicationExternalReferenceCode: agent\n` +
        '  resourcePath: /shop-object-action\n  type: objectAction\n',
    );
    const fresh = await added({ ...service, [FILE]: '' }, { type: 'objectAction', id: 'act' });
    expect(fresh[FILE]).toMatch(/^act-user-agent:\n {2}\.serviceAddress: localhost:4711\n/);
    expect(fresh[FILE]).toContain('oAuth2ApplicationExternalReferenceCode: act-user-agent');
  });

  it('names an application of another project with its prefix', async () => {
    const changes = await added(
      {
        [FILE]: 'a:\n  type: objectAction\n',
        'client-extensions/shop/Dockerfile': 'FROM scratch\n',
        'client-extensions/shop/LCP.json': '{}',
        'client-extensions/users/client-extension.yaml': 'agent:\n  type: oAuthApplicationUserAgent\n',
      },
      { type: 'workflowAction', application: 'agent' },
    );
    expect(changes[FILE]).toContain('oAuth2ApplicationExternalReferenceCode: LXC:agent');
  });

  it('gives a batch its directory, its item and its application', async () => {
    const changes = await added({ [FILE]: '# nothing yet\n' }, { type: 'batch', id: 'data' });
    expect(Object.keys(changes)).toEqual(['client-extensions/shop/batch/data.batch-engine-data.json', FILE]);
    expect(changes[FILE]).toMatch(/^# nothing yet\n\nassemble:\n {2}- from: batch\n {4}into: batch\n/);
    expect(changes[FILE]).toContain('data-headless-server:\n');
  });

  it('gives a file in a directory that has others an item of its own', async () => {
    const changes = await added(
      { [FILE]: element, 'client-extensions/shop/assets/a.css': '' },
      { type: 'globalCSS' },
    );
    expect(changes[FILE]).toContain('      include:\n          - shop-global-css.css\n');
  });

  it.each(extensionTypes.map(({ type }) => type))('adds a %s that packages', async (type) => {
    const root = tempWorkspace({
      'nx.json': '{}',
      [FILE]: '# The program.\nassemble:\n  - from: program\n',
      'client-extensions/shop/program/server.js': '',
      'client-extensions/shop/Dockerfile': 'FROM scratch\n',
      'client-extensions/shop/LCP.json': '{"id": "__PROJECT_ID__", "loadBalancer": {"targetPort": 4711}}',
    });
    const tree = diskTree(root);
    await addExtension(tree, { project: 'shop', type, id: 'added-one' });
    flush(tree);
    const [existing] = workspaceFacts(tree).projects;
    const { success, diagnostics } = await packageProject(existing!.project);
    expect(success).toBe(true);
    expect(diagnostics.map(({ code }) => code)).toEqual(expectedDiagnostics[type] ?? []);
  });

  it.each([
    ['a type that there is not', { type: 'globalCss' }, 'Write --type=globalCSS.'],
    [
      'an id that is taken',
      { type: 'globalJS', id: 'shop' },
      'The id "shop" is one of client-extensions/shop',
    ],
    ['an id that is none', { type: 'globalJS', id: 'no id' }, '"no id" can\'t be the id'],
    ['a project that there is not', { project: 'shoo', type: 'globalJS' }, 'Write shop.'],
    [
      'what goes into no project with a custom element',
      { type: 'batch' },
      'nx g nx-liferay:client-extension <directory> --type=batch',
    ],
    ['a service without a Dockerfile', { type: 'objectAction' }, 'cannot be added to client-extensions/shop'],
    [
      'an application that there is not',
      { type: 'commerceCheckoutStep', application: 'x' },
      '"x" is not an oAuthApplicationUserAgent or oAuthApplicationHeadlessServer',
    ],
  ])('refuses %s', async (_, schema, message) => {
    await expect(added({ [FILE]: element }, schema)).rejects.toThrow(message);
  });

  it("says where a yaml can't be read, and what to add by hand to one in braces", async () => {
    await expect(added({ [FILE]: 'a:\n\ttype: x\n' }, { type: 'globalJS' })).rejects.toThrow(`${FILE}:2:1`);
    await expect(added({ [FILE]: '{a: {type: staticContent}}' }, { type: 'iframe' })).rejects.toThrow(
      /yaml-not-extendable[^]*\n\s*shop-iframe:/,
    );
  });
});
