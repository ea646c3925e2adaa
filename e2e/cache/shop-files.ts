const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const element = 'client-extensions/shop-element';
const service = 'client-extensions/shop-service';
const styles = 'client-extensions/shop-styles';
const icons = 'client-extensions/shop-icons';
const labels = 'client-extensions/shop-labels';
const site = 'client-extensions/shop-site';

/**
 * A build that copies: what it writes is made of its sources, of a library's and of a file that nx.json makes an input.
 */
const elementBuild = `import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tokens } from '@shop/tokens';

rmSync('build/static', { recursive: true, force: true });
mkdirSync('build/static', { recursive: true });
const banner = readFileSync('../../tools/banner.txt', 'utf8');
writeFileSync('build/static/main.js', banner + readFileSync('src/main.js', 'utf8') + tokens);
`;

const copy = (from: string, to: string): string =>
  `node -e "const fs = require('fs'); fs.mkdirSync('${to}', { recursive: true }); fs.cpSync('${from}', '${to}', { recursive: true })"`;

const minify = (to: string, name: string): string =>
  `node -e "const fs = require('fs'); fs.mkdirSync('${to}', { recursive: true }); fs.writeFileSync('${to}/${name}', 'l()')"`;

/** A workspace in which every kind of file is met that packaging reads, and some that it does not, by path. */
export const shopFiles: Readonly<Record<string, string>> = {
  'package.json': json({
    name: 'shop',
    version: '1.0.0',
    private: true,
    workspaces: ['libs/tokens', element],
    scripts: { hello: 'echo hello' },
  }),
  'nx.json': json({
    plugins: ['nx-liferay'],
    namedInputs: { production: ['default', '!{projectRoot}/**/*.test.js', '!{projectRoot}/README.md'] },
    targetDefaults: { build: { inputs: ['production', '^production', '{workspaceRoot}/tools/**/*'] } },
    neverConnectToCloud: true,
    analytics: false,
  }),
  'gradle.properties': 'liferay.workspace.home.dir=bundles\n',
  'README.md': '# Shop\n',
  'tools/banner.txt': '// Shop\n',

  'libs/tokens/package.json': json({
    name: '@shop/tokens',
    version: '1.0.0',
    type: 'module',
    main: 'index.js',
  }),
  'libs/tokens/index.js': 'export const tokens = "red";\n',
  'libs/icons/project.json': json({
    name: 'icons',
    targets: {
      build: {
        command: copy('src', 'dist'),
        options: { cwd: 'libs/icons' },
        cache: true,
        inputs: ['{projectRoot}/src/**/*'],
        outputs: ['{projectRoot}/dist'],
      },
    },
  }),
  'libs/icons/src/cart.svg': '<svg/>\n',
  'libs/icons/README.md': '# Icons\n',

  [`${element}/client-extension.yaml`]: `assemble:
  - from: build/static
    into: static
  - from: assets
    into: static
shop-element:
  type: customElement
  htmlElementName: shop-element
  urls: ["*.js"]
shop-app:
  type: oAuthApplicationUserAgent
  .serviceAddress: localhost:8080
  .serviceScheme: http
`,
  [`${element}/package.json`]: json({
    name: 'shop-element',
    version: '1.0.0',
    type: 'module',
    dependencies: { '@shop/tokens': '1.0.0' },
    scripts: { build: 'node build.mjs' },
  }),
  [`${element}/build.mjs`]: elementBuild,
  [`${element}/src/main.js`]: 'console.log("shop");\n',
  [`${element}/src/main.test.js`]: 'test();\n',
  [`${element}/assets/logo.txt`]: 'logo\n',

  [`${service}/client-extension.yaml`]: `assemble:
  - include:
      - "bin/**"
      - "*.jar"
shop-action:
  type: objectAction
  oAuth2ApplicationExternalReferenceCode: shop-app
  resourcePath: /act
`,
  [`${service}/Dockerfile`]: 'FROM node\nCOPY bin /bin\n',
  [`${service}/LCP.json`]: json({ id: '__PROJECT_ID__', kind: 'Deployment' }),
  [`${service}/bin/start.sh`]: '#!/bin/sh\nexec node server.js\n',
  [`${service}/README.md`]: '# Service\n',

  [`${styles}/client-extension.yaml`]: `assemble:
  - from: assets
    include: "**/*.css"
    into: static
shop-styles:
  type: globalCSS
  url: main.*.css
`,
  [`${styles}/client-extension.dev.yaml`]: 'shop-styles:\n  name: Development\n',
  [`${styles}/assets/main.1.css`]: 'a { color: red }\n',
  [`${styles}/assets/notes.txt`]: 'not packaged\n',

  [`${icons}/client-extension.yaml`]: `assemble:
  - from: ../../libs/icons/dist
    into: static/icons
  - from: ../shop-styles/assets
    include: "*.css"
    into: static
shop-icons:
  type: themeSpritemap
  url: icons/cart.svg
`,

  [`${labels}/client-extension.yaml`]: `assemble:
  - fromTask: bundle
    into: static
shop-labels:
  type: globalJS
  url: label.js
`,
  [`${labels}/project.json`]: json({
    name: 'shop-labels',
    targets: {
      bundle: {
        command: copy('src', 'out'),
        options: { cwd: labels },
        cache: true,
        inputs: ['{projectRoot}/src/**/*'],
        outputs: ['{projectRoot}/out'],
        configurations: { production: { command: minify('out', 'label.js') } },
      },
    },
  }),
  [`${labels}/src/label.js`]: 'label();\n',
  [`${labels}/test/label.test.js`]: 'test();\n',

  [`${site}/client-extension.yaml`]: `shop-site:
  type: siteInitializer
  oAuthApplicationHeadlessServer: shop-site-app
  siteExternalReferenceCode: shop
  siteName: Shop
shop-site-app:
  type: oAuthApplicationHeadlessServer
  .serviceAddress: localhost:8080
  .serviceScheme: http
`,
  [`${site}/site-initializer/layouts/home/page.json`]: '{}\n',
  [`${site}/gradle.properties`]: 'version=1.0.0\n',

  '.gitignore': 'node_modules\n/bundles\ndist\nbuild\nout\n.nx\n',
};
