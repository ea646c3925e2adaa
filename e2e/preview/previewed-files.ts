import { clicks } from './running-preview';

const make = `const { cpSync } = require('node:fs');
cpSync('assets', 'build/static', { recursive: true });
`;

/** A workspace by path: a project that is built and whose element counts clicks, and one of the same element whose script throws. */
export const previewedFiles: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'shop-workspace',
    version: '1.0.0',
    private: true,
    workspaces: ['client-extensions/clicks'],
  }),
  'client-extensions/clicks/package.json': JSON.stringify({
    name: 'clicks',
    version: '1.0.0',
    private: true,
    scripts: { build: 'node make.js' },
  }),
  'client-extensions/clicks/make.js': make,
  'client-extensions/clicks/client-extension.yaml': manifestOf('clicks', 'build/static'),
  'client-extensions/clicks/assets/counter.js': clicks['clicks/assets/counter.js'] ?? '',
  'client-extensions/clicks/assets/counter.css': clicks['clicks/assets/counter.css'] ?? '',
  'client-extensions/throws/client-extension.yaml': manifestOf('throws', 'assets'),
  'client-extensions/throws/assets/counter.js': "throw new Error('The counter is broken');\n",
  'client-extensions/throws/assets/counter.css': '',
};

function manifestOf(id: string, from: string): string {
  return `assemble:
  - from: ${from}
    into: static
${id}:
  type: customElement
  name: ${id}
  htmlElementName: click-counter
  urls: [counter.js]
  cssURLs: [counter.css]
`;
}
