import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { describe, expect, it } from 'vitest';
import { extensionTypes } from 'uffa';
import { capturedLog } from '../../../test/captured-log';
import { diskTree } from '../../../test/disk-tree';
import { tempWorkspace } from '../../../test/temp-workspace';
import type { ClientExtensionSchema } from './client-extension-schema';
import clientExtension from './generator';
import { languageType } from './language-type';
import { recipesOf } from './recipes/find-recipe';

const printed = capturedLog();
const banner = {
  'client-extensions/ticket-banner/client-extension.yaml':
    'ticket-banner:\n  type: globalJS\n  url: http://localhost:5173/banner.js\n',
};
const element = { directory: 'client-extensions/ticket-list', type: 'customElement' };

function workspace(files: Readonly<Record<string, string>> = {}) {
  return diskTree(tempWorkspace({ 'nx.json': '{}', 'package.json': '{ "name": "shop" }', ...files }));
}

async function refusal(
  schema: ClientExtensionSchema,
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const tree = workspace(files);
  const message = await clientExtension(tree, schema).then(
    () => 'generated',
    (error: unknown) => String(error),
  );
  expect(tree.listChanges().map(({ path }) => path)).toEqual([]);
  return message;
}

async function changes(
  schema: ClientExtensionSchema,
  files: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, string>>> {
  const tree = workspace(files);
  await clientExtension(tree, { ...schema, skipFormat: true });
  return Object.fromEntries(tree.listChanges().map(({ path, content }) => [path, String(content)]));
}

describe('client-extension', () => {
  it('works in an empty workspace', async () => {
    const tree = createTreeWithEmptyWorkspace();
    await clientExtension(tree, { ...element, framework: 'typescript', skipFormat: true });
    expect(tree.read(`${element.directory}/client-extension.yaml`, 'utf8')).toContain(
      'htmlElementName: ticket-list\n',
    );
  });

  it('formats as the workspace does, or not at all', async () => {
    const tabs = { '.prettierrc': '{ "useTabs": true }' };
    const formatted = workspace(tabs);
    await clientExtension(formatted, element);
    expect(formatted.read(`${element.directory}/src/main.tsx`, 'utf8')).toContain('\n\tconnectedCallback');
    expect((await changes(element, tabs))[`${element.directory}/src/main.tsx`]).not.toContain('\t');
  });

  it('derives its names from the directory', async () => {
    const written = await changes(element);
    expect(written['client-extensions/ticket-list/client-extension.yaml']).toBe(`assemble:
  - from: build/static
    into: static
ticket-list:
  cssURLs:
    - assets/ticket-list.*.css
  friendlyURLMapping: ticket-list
  htmlElementName: ticket-list
  instanceable: false
  name: Ticket List
  portletCategoryName: category.client-extensions
  properties:
    heading: Ticket List
  type: customElement
  urls:
    - ticket-list.*.js
  useESM: true
`);
  });

  it('uses other names that it is given', async () => {
    const names = { id: 'tickets', name: "The buyer's tickets", elementName: 'acme-tickets' };
    const written = await changes({ ...element, ...names });
    const yaml = written['client-extensions/ticket-list/client-extension.yaml'];
    expect(yaml).toContain('\ntickets:\n');
    expect(yaml).toContain("  name: The buyer's tickets\n");
    expect(yaml).toContain('  htmlElementName: acme-tickets\n');
    expect(written['client-extensions/ticket-list/src/main.tsx']).toContain("define('acme-tickets'");
  });

  it("adds its package to the package manager's workspaces, unless a pattern covers it", async () => {
    const alone = await changes(element);
    expect(JSON.parse(alone['package.json']!)).toMatchObject({ workspaces: ['client-extensions/*'] });
    const covered = await changes(element, { 'package.json': '{"workspaces":["client-extensions/*"]}' });
    expect(Object.keys(covered)).not.toContain('package.json');
  });

  it.each(['extensions', './extensions/*'])(
    'puts a bare name into what is searched: %s',
    async (directory) => {
      const options = { directories: [directory] };
      const nxJson = JSON.stringify({ plugins: [{ plugin: 'nx-liferay', options }] });
      const written = await changes({ directory: 'logo', type: 'themeFavicon' }, { 'nx.json': nxJson });
      expect(Object.keys(written)).toContain('extensions/logo/client-extension.yaml');
    },
  );

  it('puts a bare name where the other client extensions are, before anything else is said', async () => {
    const logo = { directory: 'logo', type: 'themeFavicon' };
    expect(Object.keys(await changes(logo))).toContain('client-extensions/logo/client-extension.yaml');
    const yaml = 'a:\n  type: staticContent\n';
    const projects = ['x/a', 'apps/web/b', 'apps/web/c'].map((path) => [
      `${path}/client-extension.yaml`,
      yaml,
    ]);
    const beside = await changes(logo, Object.fromEntries(projects) as Record<string, string>);
    expect(Object.keys(beside)).toContain('apps/web/logo/client-extension.yaml');
    expect(Object.keys(await changes({ ...logo, cwd: 'here' }))).toContain('here/logo/client-extension.yaml');
    const language = await changes({ directory: 'language', type: 'language' }, banner);
    expect(Object.keys(language)).toContain('language/Language.properties');
  });

  it('adds the directory alone where a pattern would take in packages that install for themselves', async () => {
    const other = { 'client-extensions/other/package.json': '{ "name": "other" }' };
    const alone = await changes(element, other);
    expect(JSON.parse(alone['package.json']!)).toMatchObject({ workspaces: [element.directory] });
    const listed = await changes(element, {
      ...other,
      'package.json': '{ "workspaces": ["client-extensions/other"] }',
    });
    expect(JSON.parse(listed['package.json']!)).toMatchObject({
      workspaces: ['client-extensions/other', 'client-extensions/*'],
    });
  });

  it('ends with the commands to go on with', async () => {
    const icon = await clientExtension(workspace(), { directory: 'logo', type: 'themeFavicon' });
    await icon();
    expect(printed().at(-1)).toBe(
      '\nNext:\n  npx nx preview logo\n  npx nx package logo\n  npx nx deploy logo',
    );
    const list = await clientExtension(workspace(), { ...element, skipInstall: true, skipFormat: true });
    await list();
    expect(printed().at(-1)).toContain('  npx nx serve ticket-list\n');
  });

  it('takes the first port that no other project and no local Liferay has', async () => {
    const written = await changes(element, banner);
    expect(written['client-extensions/ticket-list/vite.config.ts']).toContain('port: 5174,');
  });

  it('generates in spite of another project that is broken', async () => {
    const broken = {
      'client-extensions/broken/client-extension.yaml': 'a: [\n',
      'client-extensions/broken/LCP.json': '{ "id": ',
    };
    expect(Object.keys(await changes(element, broken))).toContain(
      'client-extensions/ticket-list/package.json',
    );
  });
});

describe('client-extension refuses, and writes nothing', () => {
  it('a directory with files', async () => {
    const files = { 'client-extensions/ticket-list/README.md': '' };
    expect(await refusal(element, files)).toContain('There are files in client-extensions/ticket-list');
  });

  it('an id that another project has', async () => {
    const message = await refusal({ ...element, id: 'ticket-banner' }, banner);
    expect(message).toContain('The id "ticket-banner" is one of client-extensions/ticket-banner');
  });

  it("an OAuth application's id that another project has", async () => {
    const yaml = 'buy-user-agent:\n  type: oAuthApplicationUserAgent\n';
    const step = { directory: 'client-extensions/buy', type: 'commerceCheckoutStep' };
    expect(await refusal(step, { 'client-extensions/other/client-extension.yaml': yaml })).toContain(
      'The id "buy-user-agent" is one of client-extensions/other',
    );
  });

  it('the name of a library, since Nx allows only one project of a name', async () => {
    const library = { 'libs/tickets/package.json': '{ "name": "ticket-list" }' };
    const files = { ...library, 'package.json': '{ "name": "shop", "workspaces": ["libs/*"] }' };
    expect(await refusal(element, files)).toContain('libs/tickets is a project with the name "ticket-list"');
  });

  it('an unknown type, and offers the nearest', async () => {
    const message = await refusal({ ...element, type: 'customElements' });
    expect(message).toContain('Write --type=customElement.');
  });

  it('a missing type, with all that there are', async () => {
    const message = await refusal({ directory: 'a' } as ClientExtensionSchema);
    expect(message).toContain('The option --type is missing.');
    for (const { type } of extensionTypes) expect(message).toContain(type);
    expect(await refusal({} as ClientExtensionSchema)).toContain('The option --directory is missing.');
  });

  it('a framework that does not fit, and lists those that do', async () => {
    const message = await refusal({
      directory: 'client-extensions/a',
      type: 'globalCSS',
      framework: 'react',
    });
    expect(message).toContain('Choose --framework=plain, or --framework=sass.');
  });

  it('a port that is in use', async () => {
    expect(await refusal({ ...element, port: 5173 }, banner)).toContain('ticket-banner');
    expect(await refusal({ ...element, port: 8080 })).toContain('8080');
  });

  it('names that Liferay, the container or HTML does not accept, all at once', async () => {
    const message = await refusal({
      directory: 'client-extensions/Ticket_List',
      type: 'customElement',
      id: '1st',
      elementName: 'tickets',
    });
    expect(message).toContain('3 problems');
    for (const name of ['Ticket_List', '1st', 'tickets']) expect(message).toContain(`"${name}"`);
  });

  it('names that are reserved: keys of the yaml, and elements of SVG and MathML', async () => {
    expect(await refusal({ ...element, id: 'assemble' })).toContain('"assemble" can\'t be the id');
    expect(await refusal({ ...element, elementName: 'font-face' })).toContain('"font-face" can\'t be');
    expect(await changes({ ...element, elementName: 'font-faces' })).not.toEqual({});
  });

  it('a directory outside of the workspace, or in another project', async () => {
    expect(await refusal({ ...element, directory: '../ticket-list' })).toContain('below the workspace');
    expect(await refusal({ ...element, directory: 'client-*/ticket-list' })).toContain('without wildcards');
    const inside = { ...element, directory: 'client-extensions/ticket-banner/list' };
    expect(await refusal(inside, banner)).toContain('projects do not nest');
  });
});

describe('its schema', () => {
  it('offers every type with what it is for', () => {
    const schema = JSON.parse(readFileSync(join(__dirname, 'schema.json'), 'utf8')) as {
      properties: {
        type: { description: string; 'x-prompt': { items: readonly { label: string }[] } };
        framework: { description: string };
      };
      required?: unknown;
    };
    const { type: typeOption, framework } = schema.properties;
    // What most people look for comes first; Nx's prompt offers the first label that has what was typed.
    const types = [...extensionTypes, languageType].sort((a, b) =>
      rankOf(a.type) < rankOf(b.type) ? -1 : 1,
    );
    const { items } = typeOption['x-prompt'];
    expect(items).toEqual(
      types.map(({ type, description }) => ({ value: type, label: `${type}: ${description}` })),
    );
    expect(items.find(({ label }) => label.toLowerCase().includes('custom'))).toMatchObject({
      value: 'customElement',
    });
    // `--help` shows descriptions, but not the choices of a prompt.
    expect(typeOption.description).toContain(types.map(({ type }) => type).join(', '));
    const ways = new Map<string, string[]>();
    for (const { type } of types) {
      const frameworks = recipesOf(type).map((recipe) => recipe.framework);
      if (frameworks.length < 2) continue;
      const list = frameworks.join(', ');
      ways.set(list, [...(ways.get(list) ?? []), type]);
    }
    const listed = [...ways].map(([list, made]) => `${made.join(', ')}: ${list}`).join('; ');
    expect(framework.description).toContain(listed);
    expect(schema).not.toHaveProperty('required');
  });
});

function rankOf(type: string): string {
  return type === 'customElement' ? '' : type;
}
