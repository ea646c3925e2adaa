import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capturedLog } from '../../../test/captured-log';
import { committedWorkspace } from '../../../test/committed-workspace';
import { diskTree, flush } from '../../../test/disk-tree';
import rename from './generator';
import type { RenameSchema } from './rename-schema';

const OLD = 'client-extensions/ticket-list';
const NEW = 'client-extensions/issue-list';
const printed = capturedLog();

const own = {
  [`${OLD}/client-extension.yaml`]: `assemble:
    - from: build
      into: static
# The list.
ticket-list: # id
    htmlElementName: ticket-list
    type: customElement
    urls: ["*.js"]
"ticket-list-agent":
    type: oAuthApplicationUserAgent
'other':
    oAuth2ApplicationExternalReferenceCode: 'ticket-list-agent'
    type: commerceCheckoutStep
    url: a.js
`,
  [`${OLD}/client-extension.dev.yaml`]: 'ticket-list:\r\n  baseURL: http://localhost:5173\r\n',
  [`${OLD}/package.json`]: '{ "name": "@acme/ticket-list", "scripts": { "build": "vite build" } }\n',
  [`${OLD}/LCP.json`]: '{"id":"ticketlist"}',
  [`${OLD}/vite.config.js`]: "export default { base: '/o/ticket-list/' }; // '/o/ticket-list-2/'\n",
  [`${OLD}/tsconfig.json`]: '{ "extends": "../../tsconfig.base.json", "include": ["./src"] }\n',
  [`${OLD}/README.md`]: '# ticket-list\n',
  [`${OLD}/src/server.js`]: "routes('ticket-list-agent', 'ticket-list-agent-2');\n",
};
const others = {
  '.gitignore': 'node_modules\nbuild\n',
  'package.json': `{ "workspaces": ["${OLD}"], "devDependencies": { "@acme/ticket-list": "file:./${OLD}" } }\n`,
  'package-lock.json': `{ "packages": { "${OLD}": {} } }\n`,
  'tsconfig.base.json': `{ "compilerOptions": { "paths": { "@acme/ticket-list/*": ["${OLD}/src/*"] } } } // "x"\n`,
  'nx.json': `{ "targetDefaults": { "e2e": { "dependsOn": ["@acme/ticket-list:build"], "inputs": ["{workspaceRoot}/${OLD}/src/**/*"] } } }\n`,
  'client-extensions/shop/client-extension.yaml': `assemble:
  - from: ../ticket-list/build
    into: static
shop:
  oAuth2ApplicationExternalReferenceCode: LXC:ticket-list-agent # theirs
  type: commerceCheckoutStep
  url: /o/ticket-list/a.js
`,
  'client-extensions/shop/site-initializer/page.json': '{ "key": "LXC:ticket-list" }\n',
  'pnpm-workspace.yaml': `packages:\n  - ${OLD} # this\n  - ${OLD}-2\n`,
  'docs/deploy.md': `Build ${OLD} first.\n`,
  'e2e/list.spec.js': "import list from '../client-extensions/ticket-list/src/list';\n",
  'client-extensions/shop/a.js':
    "import list from '../ticket-list/src/list';\n// ticket-list-2, ticket-list\n",
};

function after(files: Readonly<Record<string, string>>, schema: Partial<RenameSchema> = {}) {
  const root = committedWorkspace({ ...files });
  return renamedIn(root, schema);
}

function renamedIn(root: string, schema: Partial<RenameSchema> = {}) {
  const tree = diskTree(root);
  rename(tree, { project: 'ticket-list', destination: 'issue-list', ...schema });
  flush(tree);
  return { root, read: (file: string) => readFileSync(join(root, file), 'utf8') };
}

describe('rename', () => {
  it('moves the directory, with the ids and what is made of its name', () => {
    const { root, read } = after({ ...own, ...others });
    expect(existsSync(join(root, OLD))).toBe(false);
    expect(read(`${NEW}/client-extension.yaml`)).toBe(
      own[`${OLD}/client-extension.yaml`]
        .replace('\nticket-list:', '\nissue-list:')
        .replace('"ticket-list-agent"', '"issue-list-agent"')
        .replace("'ticket-list-agent'", "'issue-list-agent'"),
    );
    expect(read(`${NEW}/client-extension.dev.yaml`)).toBe(
      'issue-list:\r\n  baseURL: http://localhost:5173\r\n',
    );
    expect(read(`${NEW}/package.json`)).toContain('"name": "@acme/issue-list"');
    expect(read(`${NEW}/LCP.json`)).toBe('{"id":"issuelist"}');
    expect(read(`${NEW}/vite.config.js`)).toBe(
      "export default { base: '/o/issue-list/' }; // '/o/ticket-list-2/'\n",
    );
    expect(read(`${NEW}/tsconfig.json`)).toBe(own[`${OLD}/tsconfig.json`]);
    expect(read(`${NEW}/src/server.js`)).toBe("routes('issue-list-agent', 'ticket-list-agent-2');\n");
  });

  it('changes what refers to it elsewhere, and nothing else', () => {
    const { read } = after({ ...own, ...others });
    const changed = (file: keyof typeof others) => others[file].replaceAll('ticket-list', 'issue-list');
    const page = 'client-extensions/shop/site-initializer/page.json';
    for (const file of ['package.json', 'tsconfig.base.json', 'nx.json', page] as const) {
      expect(read(file)).toBe(changed(file));
    }
    expect(read('client-extensions/shop/client-extension.yaml')).toBe(
      changed('client-extensions/shop/client-extension.yaml'),
    );
    expect(read('pnpm-workspace.yaml')).toBe(`packages:\n  - ${NEW} # this\n  - ${OLD}-2\n`);
    expect(read('docs/deploy.md')).toBe(others['docs/deploy.md']);
  });

  it('says what is left to do', () => {
    after({ ...own, ...others });
    expect(printed().join('\n'))
      .toBe(`Liferay takes these for new client extensions; undeploy the old archive: ticket-list → issue-list, ticket-list-agent → issue-list-agent.
The lock file names the old directory: install the packages again.
The old names are still mentioned here; see whether they are meant:
  ${NEW}/README.md:1: # ticket-list
  ${NEW}/client-extension.yaml:6: htmlElementName: ticket-list
  client-extensions/shop/a.js:1: import list from '../ticket-list/src/list';
  client-extensions/shop/a.js:2: // ticket-list-2, ticket-list
  docs/deploy.md:1: Build ${OLD} first.
  e2e/list.spec.js:1: import list from '../client-extensions/ticket-list/src/list';`);
  });

  it.each([
    ['["client-extensions/*"]', NEW, '["client-extensions/*"]'],
    [`["${OLD}"]`, NEW, `["${NEW}"]`],
    [
      `["${NEW}-2", "client-extensions/ticket-*"]`,
      NEW,
      `["${NEW}-2","client-extensions/ticket-*","client-extensions/*"]`,
    ],
    ['["client-extensions/*"]', 'apps/issue-list', '["client-extensions/*","apps/*"]'],
    [`{ "packages": ["./${OLD}"] }`, NEW, `{ "packages": ["./${NEW}"] }`],
  ])("leaves the root's workspaces %s right after a move to %s", (workspaces, destination, expected) => {
    const rest = Object.fromEntries(
      Object.entries(others).filter(([file]) => file !== 'package.json' && file !== 'pnpm-workspace.yaml'),
    );
    const sibling = { [`${NEW}-2/package.json`]: '{ "name": "issue-list-2" }' };
    const { read } = after(
      { ...own, ...rest, ...sibling, 'package.json': `{ "name": "shop", "workspaces": ${workspaces} }` },
      { destination },
    );
    const { workspaces: left } = JSON.parse(read('package.json')) as { workspaces: unknown };
    expect(left).toEqual(JSON.parse(expected));
  });

  it('mentions no name that has not changed', () => {
    after({ ...own, ...others }, { destination: 'apps/ticket-list' });
    const text = printed().join('\n');
    expect(text).toContain('docs/deploy.md:1');
    expect(text).not.toContain('htmlElementName: ticket-list');
  });

  it('keeps the ids where it is told to', () => {
    const { read } = after({ ...own, ...others }, { ids: false });
    expect(read(`${NEW}/client-extension.yaml`)).toBe(own[`${OLD}/client-extension.yaml`]);
    expect(read('client-extensions/shop/client-extension.yaml')).toContain('LXC:ticket-list-agent # theirs');
  });

  it('moves to another depth, and corrects the paths that lead out of it', () => {
    const { read } = after({ ...own, ...others }, { destination: 'apps/web/issue-list' });
    expect(read('apps/web/issue-list/tsconfig.json')).toBe(
      '{ "extends": "../../../tsconfig.base.json", "include": ["./src"] }\n',
    );
    expect(read('client-extensions/shop/client-extension.yaml')).toContain(
      'from: ../../apps/web/issue-list/build',
    );
  });

  it('leaves paths in the portal alone that the yaml gives', () => {
    const yaml = 'ticket-list:\n  type: staticContent\n  webContextPath: /ticket-list\n';
    const { read } = after({ ...own, [`${OLD}/client-extension.yaml`]: yaml });
    expect(read(`${NEW}/vite.config.js`)).toBe(own[`${OLD}/vite.config.js`]);
  });

  it('keeps permissions and bytes that are not text, and leaves what git ignores', () => {
    const root = committedWorkspace({ ...own, ...others, [`${OLD}/run.sh`]: '#!/bin/sh\n' });
    const bytes = Buffer.from([0, 255, 254, 13, 10]);
    chmodSync(join(root, OLD, 'run.sh'), 0o755);
    writeFileSync(join(root, OLD, 'icon.ico'), bytes);
    writeFileSync(join(root, OLD, 'build'), 'ignored');
    renamedIn(root, { allowDirty: true });
    expect(statSync(join(root, NEW, 'run.sh')).mode & 0o111).toBe(0o111);
    expect(readFileSync(join(root, NEW, 'icon.ico'))).toEqual(bytes);
    expect(readdirSync(join(root, OLD))).toEqual(['build']);
    expect(printed()).toContain(`Left in ${OLD}, since git ignores it: build.`);
  });

  it.each([
    ['a name that no project can have', 'Issue List', 'generated-name-invalid'],
    ['a directory that is in use', 'shop', 'generated-directory-exists'],
    ['a directory in a project', `client-extensions/shop/new`, 'generated-directory-in-project'],
    ['a directory outside', '../new', 'generated-directory-outside'],
    ['a name that another project has', 'apps/shop', 'generated-name-taken'],
    ['an id that another project has', 'checkout', 'generated-id-taken'],
  ])('refuses %s', (_, destination, code) => {
    const taken = { 'client-extensions/x/client-extension.yaml': 'checkout:\n  type: staticContent\n' };
    expect(() => after({ ...own, ...others, ...taken }, { destination })).toThrow(code);
  });

  it('says all that is wrong at once', () => {
    expect(() => after({ ...own, ...others }, { destination: 'client-extensions/shop/New' })).toThrow(
      /2 problems:[^]*generated-directory-in-project[^]*generated-name-invalid/,
    );
  });

  it('writes nothing where git could not bring the files back', () => {
    const root = committedWorkspace({ ...own, ...others });
    writeFileSync(join(root, OLD, 'README.md'), 'mine');
    expect(() => renamedIn(root)).toThrow(`${OLD}/README.md would be changed`);
    expect(existsSync(join(root, NEW))).toBe(false);
  });

  it('gives up on an id that is written with escapes', () => {
    const yaml = '"ticket\\x2Dlist":\n  type: staticContent\n"ticket-list-b":\n  type: staticContent\n';
    expect(() => after({ [`${OLD}/client-extension.yaml`]: yaml })).toThrow(/id-not-renamed[^]*escapes/);
  });
});
