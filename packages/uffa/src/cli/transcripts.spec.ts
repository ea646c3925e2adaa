import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standIns } from '../../test/deploy/stand-ins';
import { runUffa, type Surroundings } from '../../test/run-uffa';
import { withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';

const workspace: WorkspaceFiles = {
  'gradle.properties': 'liferay.workspace.dir.excludes.globs=archive/**\n',
  'archive/old/client-extension.yaml': '',
  'docs/readme.txt': '',
  'liferay/license.txt': '',
  'copy/client-extension.yaml': 'welcome:\n  type: staticContent\n',
  'site/client-extension.yaml': `site-app:
  type: oAuthApplicationHeadlessServer
  .serviceAddress: localhost:8080
  .serviceScheme: http
  scopes: [Liferay.Headless.Site.everything]
site:
  type: siteInitializer
  oAuthApplicationHeadlessServer: site-app
  siteExternalReferenceCode: SITE
  siteName: Site
`,
  'site/site-initializer/roles.json': '[]',
  'tickets/build/static/index.js': 'customElements.define("ticket-list", class extends HTMLElement {});\n',
  'tickets/client-extension.dev.yaml': 'ticket-list:\n  urls: [http://localhost:5173/src/main.js]\n',
  'tickets/client-extension.yaml': `assemble:
  - from: build/static
    into: static
ticket-list:
  type: customElement
  htmlElementName: ticket-list
  urls: [index.js]
`,
  'widget/client-extension.yaml': `assemble:
  - fromTask: bundle
    into: static
widget:
  type: globalJS
  url: widget.js
`,
  'widget-out/widget.js': 'addEventListener("load", () => {});\n',
  'welcome/client-extension.yaml': `welcome:
  type: globalCss
  url: missing.css
`,
};

const terminal: Surroundings = { columns: 80 };

const commandLines: readonly (readonly [commandLine: string, surroundings: Surroundings])[] = [
  ['uffa package', {}],
  ['uffa package tickets site', {}],
  ['uffa package docs tickets', {}],
  ['uffa package nowhere', {}],
  ['uffa package tickets --json', {}],
  ['uffa package tickets --virtual-instance-id my.instance', {}],
  ['uffa package --workspace nowhere --json', {}],
  ['uffa package --workspace docs', {}],
  ['uffa deploy tickets', {}],
  ['uffa deploy tickets site --home liferay --dry-run', {}],
  ['uffa deploy tickets --home liferay', {}],
  ['uffa deploy tickets --to cloud', {}],
  ['uffa deploy tickets --container portal --wait --dry-run', {}],
  ['uffa deploy tickets --to paas --environment dev --json', {}],
  ['uffa assemble tickets', {}],
  ['uffa list widget', {}],
  ['uffa list widget --task-output bundle=widget-out', {}],
  ['uffa list tickets site', {}],
  ['uffa list tickets --json', {}],
  ['uffa list tickets --profile dev', {}],
  ['uffa inspect tickets', {}],
  ['uffa inspect tickets --budget 10B --json', {}],
  ['uffa inspect nowhere.zip widget', {}],
  ['uffa validate', {}],
  ['uffa validate welcome --color', {}],
  ['uffa validate welcome --fix', {}],
  ['uffa validate welcome --fix --dry-run', {}],
  ['uffa validate welcome --fix --json', {}],
  ['uffa validate .', { cwd: 'tickets' }],
  ['uffa validat --profil dev', terminal],
  ['uffa --help', {}],
  ['uffa package --help', {}],
  ['uffa help build-theme', {}],
  ['uffa diff --help', {}],
  ['uffa explain duplicate-id', {}],
  ['uffa explain duplicat-id --json', {}],
  ['uffa explain --help', {}],
];

describe('a run in a workspace', () => {
  it('has a transcript for each command line here, and no other', () => {
    const files = commandLines.map(([commandLine]) => `${commandLine}.md`);
    expect(readdirSync(join(__dirname, 'transcripts')).sort()).toEqual(files.sort());
  });

  it.each(commandLines)('shows for %s what its transcript shows', async (commandLine, surroundings) => {
    await withWorkspace(workspace, async (root) => {
      const { env } = standIns(join(root, 'node_modules/stand-ins'), ['docker']);
      const { code, screen } = await runUffa(root, commandLine, { env, ...surroundings });
      const shown = screen.replaceAll('\u001b', '␛');
      await expect(
        `\`\`\`console\n$ ${commandLine}\n${shown}$ echo $?\n${code}\n\`\`\`\n`,
      ).toMatchFileSnapshot(`transcripts/${commandLine}.md`);
    });
  });
});
