import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Runs in the process of the tests, whose time is measured. */
const sass = join(__dirname, '../../node_modules/sass');

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

const license = '/* Clay 3.142.0 */\n';

/** Every kind of file that planning or the build of a theme reads, below the directory of projects. */
export const seeds: Readonly<Record<string, string>> = {
  '../gradle.properties':
    'liferay.workspace.product=dxp-2025.q1.0\nliferay.workspace.home.dir=bundles\nliferay.workspace.dir.excludes.globs=**/node_modules,\\\n  **/tmp\n',
  '../language/Language.properties': 'a=A\nb = B\nc: \\u00e9\\\n  C\n# a comment\n',
  '../language/Language_de.properties': 'a=Ä\nb=B(Automatic Copy)\nold=X\n',
  '../language/Language_de_AT.properties': 'c=C\n',
  'theme/client-extension.yaml':
    'my-theme:\n  type: themeCSS\n  name: Theme\n  mainURL: css/main.css\n  clayURL: css/clay.css\n',
  'theme/package.json':
    '{"name": "theme", "liferayDesignPack": {"baseTheme": "styled"}, "dependencies": {"bourbon": "4.2.3"}}\n',
  'theme/src/css/_custom.scss':
    "@import 'bourbon';\n$gap: 4px !default;\n.a { margin: $gap calc(1px + #{$gap}) 0 2px; &:hover { float: left; } }\n/* @noflip */ .b { left: 0; background: url(../images/a.svg); }\n",
  'theme/src/css/_clay_variables.scss': '$primary: mix(red, blue) !default;\n',
  'site/gradle.properties': 'version=1.0.0\n',
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
  'theme/src/images/a.svg': '<svg/>\n',
};

/** Base themes with the structure of Liferay's, below `node_modules`. */
const packages: Readonly<Record<string, string>> = {
  'liferay-frontend-theme-unstyled/package.json': '{ "version": "6.0.99" }',
  'liferay-frontend-theme-unstyled/css/main.scss':
    "@import 'bourbon';\n@import 'clay_variables', 'base', 'custom';\n",
  'liferay-frontend-theme-unstyled/css/clay.scss': '',
  'liferay-frontend-theme-unstyled/css/_clay_variables.scss': '',
  'liferay-frontend-theme-unstyled/css/_base.scss': '',
  'liferay-frontend-theme-unstyled/css/_custom.scss': '',
  'liferay-frontend-theme-unstyled/css/clay/_license-text.scss': license,
  'liferay-frontend-theme-unstyled/css/clay/base.scss':
    "@import '../clay_variables';\n.btn { color: $primary; float: left; }\n",
  'liferay-frontend-theme-styled/package.json': '{ "version": "6.0.113" }',
  'liferay-frontend-theme-styled/css/clay.scss': "@import 'clay/base';\n",
  'liferay-frontend-theme-styled/css/_base.scss': '.styled { margin: 1px 2px 3px 4px; }\n',
  'liferay-frontend-css-common/package.json': '{ "version": "6.0.8" }',
  'liferay-frontend-css-common/liferay/_bourbon_ext.scss': '',
  'bourbon/package.json': '{ "version": "4.2.3" }',
  'bourbon/app/assets/stylesheets/_bourbon.scss': '$bourbon: 4;\n',
};

/** A workspace in which one file at a time is not what it should be, and a directory beside it that is nobody's business. */
export class HostileWorkspace {
  private readonly directory = mkdtempSync(join(tmpdir(), 'uffa-hostile-'));
  readonly root = join(this.directory, 'workspace');
  private readonly outside = join(this.directory, 'outside');

  constructor() {
    for (const [path, text] of Object.entries({ ...seeds, ...others })) this.write(path, text);
    for (const [path, text] of Object.entries(packages)) this.write(`../node_modules/${path}`, text);
    symlinkSync(sass, join(this.root, 'node_modules/sass'), 'junction');
    mkdirSync(this.outside);
    writeFileSync(join(this.outside, 'secret.txt'), SECRET);
  }

  /** @param path relative to the projects' directory */
  write(path: string, content: string | Buffer): void {
    const file = join(this.root, 'client-extensions', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  dispose(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
