import { workspaceFiles } from '../reproducibility/workspace-files';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A workspace in which one archive needs a build, and that build needs a library's. */
export const shopWithBuilds: Readonly<Record<string, string>> = {
  ...workspaceFiles,
  'package.json': json({
    name: 'shop-workspace',
    version: '1.0.0',
    private: true,
    workspaces: ['client-extensions/*', 'libraries/*'],
  }),
  'nx.json': json({
    plugins: ['nx-liferay'],
    targetDefaults: { build: { cache: true, dependsOn: ['^build'] } },
    neverConnectToCloud: true,
    analytics: false,
  }),
  'libraries/price/package.json': json({
    name: 'price',
    version: '1.0.0',
    main: 'dist/price.js',
    scripts: { build: 'node build.js' },
  }),
  'libraries/price/build.js': `require('node:fs').cpSync('src', 'dist', { recursive: true });\n`,
  'libraries/price/src/price.js': `exports.price = (cents) => (cents / 100).toFixed(2);\n`,
  'client-extensions/shop-element/client-extension.yaml': `assemble:
    - from: build/static
      into: static
shop-element:
    htmlElementName: shop-element
    type: customElement
    urls: ['*.js']
`,
  'client-extensions/shop-element/package.json': json({
    name: 'shop-element',
    version: '1.0.0',
    private: true,
    dependencies: { price: '1.0.0' },
    scripts: { build: 'node build.js' },
  }),
  'client-extensions/shop-element/build.js': `const { cpSync, readFileSync, writeFileSync } = require('node:fs');
cpSync('src', 'build/static', { recursive: true });
writeFileSync('build/static/price.js', readFileSync(require.resolve('price')));
`,
  'client-extensions/shop-element/src/element.js': `console.log('element');\n`,
};

/** Every task of packaging it, each after those that it depends on. */
export const tasks = [
  'price:build',
  'shop-element:build',
  'shop-element:package',
  'shop-front:package',
  'shop-service:package',
  'shop-site:package',
];

export const projects = ['shop-element', 'shop-front', 'shop-service', 'shop-site'];
