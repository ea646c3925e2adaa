import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Stands outside of the workspace, and must not get into any archive. */
export const SECRET = 'the-secret-of-this-machine';

const batch = {
  configuration: { className: 'com.liferay.object.rest.dto.v1_0.ObjectEntry' },
  items: [
    {
      externalReferenceCode: 'entry-1',
      document: { fileBase64: '@batch_object_entry_file_base64@', name: 'note.txt' },
    },
  ],
};

/** Every kind of file that planning reads, by the project that has it. */
export const seeds: Readonly<Record<string, string>> = {
  'web/client-extension.yaml': `assemble:
  - from: build/static
    include: ['**/*.js', '*.css']
    hashify: '*.js'
    into: static
  - from: assets
    into: static/assets
list:
  type: customElement
  name: Ticket List
  friendlyURLMapping: ticket-list
  htmlElementName: ticket-list
  instanceable: true
  portletCategoryName: category.client-extensions
  cssURLs: ['*.css']
  urls: ['*.js']
  useESM: true
  properties:
    a: 1
colors:
  type: globalCSS
  url: '*.css'
`,
  'web/client-extension.uat.yaml':
    'list:\n  name: Ticket List (uat)\n  urls: [https://uat.example.com/list.js]\n',
  'web/package.json': '{"name": "web", "scripts": {"build": "vite build"}, "dependencies": {}}\n',
  'service/client-extension.yaml': `assemble:
  - from: app
service:
  type: objectAction
  name: Notify
  oAuth2ApplicationExternalReferenceCode: agent
  resourcePath: /notify
agent:
  type: oAuthApplicationUserAgent
  .serviceAddress: localhost:8080
  .serviceScheme: http
  name: Agent
  scopes: [Liferay.Headless.Admin.User.everything]
`,
  'service/Dockerfile':
    'FROM node:22\nCOPY *.js /opt/\nCOPY --chown=1 ["a b", "/opt/"]\nCMD ["node", "server.js"]\n',
  'service/LCP.json':
    '{"cpu": 0.5, "env": {"A": "__PROJECT_ID__"}, "id": "__PROJECT_ID__", "memory": 256, "ports": [8080]}\n',
  'service/liferay-plugin-package.properties':
    'name=Service\nbundle-version=1.0.0\nrequired-deployment-contexts=\\\n  a,\\\n  b\n',
  'data/client-extension.yaml': `assemble:
  - from: batch
    into: batch
data:
  type: batch
  name: Data
  oAuthApplicationHeadlessServer: loader
loader:
  type: oAuthApplicationHeadlessServer
  .serviceAddress: localhost:8080
  .serviceScheme: http
  name: Loader
  scopes: [Liferay.Headless.Batch.Engine.everything]
`,
  'data/batch/tickets.batch-engine-data.json': `${JSON.stringify(batch, null, '\t')}\n`,
  'site/client-extension.yaml': `assemble:
  - from: site-initializer
    into: site-initializer
site:
  type: siteInitializer
  name: Site
  siteExternalReferenceCode: SITE
  siteName: Site
  oAuthApplicationHeadlessServer: site-loader
site-loader:
  type: oAuthApplicationHeadlessServer
  .serviceAddress: localhost:8080
  .serviceScheme: http
  name: Loader
  scopes: [Liferay.Headless.Site.everything]
`,
  'site/site-initializer/layouts/home/page.json':
    '{"friendlyURL": "/home", "name_i18n": {"en_US": "Home"}}\n',
  'tokens/client-extension.yaml': `assemble:
  - from: src
    into: static
theme-tokens:
  type: themeCSS
  name: Tokens
  clayURL: css/clay.css
  mainURL: css/main.css
  frontendTokenDefinitionJSON: src/frontend-token-definition.json
`,
  'tokens/src/frontend-token-definition.json':
    '{"frontendTokenCategories": [{"name": "color", "label": "Color"}]}\n',
};

/** Files that are there, but not of a kind of their own. */
const others: Readonly<Record<string, string>> = {
  'web/build/static/index.js': 'export {};\n',
  [`web/build/static/${'a'.repeat(200)}`]: 'long\n',
  'web/build/static/main.css': 'a { color: red }\n',
  'web/assets/logo.svg': '<svg/>\n',
  'service/app/server.js': '// a server\n',
  'data/batch/attachments/entry-1/note.txt': 'a note\n',
};

/** A workspace in which one file at a time is not what it should be, and a directory beside it that is nobody's business. */
export class HostileWorkspace {
  private readonly directory = mkdtempSync(join(tmpdir(), 'uffa-hostile-'));
  readonly root = join(this.directory, 'workspace');
  private readonly outside = join(this.directory, 'outside');

  constructor() {
    for (const [path, text] of Object.entries({ ...seeds, ...others })) this.write(path, text);
    mkdirSync(this.outside);
    writeFileSync(join(this.outside, 'secret.txt'), SECRET);
  }

  /** @param path relative to the projects' directory */
  write(path: string, content: string | Buffer): void {
    const file = join(this.root, 'client-extensions', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  copyTo(directory: string): void {
    cpSync(this.root, directory, { recursive: true });
  }

  dispose(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
