import type { PackageManager } from '../workspace/package-managers';
import { workspaceFiles } from '../reproducibility/workspace-files';

/** The package manager's workspaces: a project with a build, and the library that the build imports. */
export const workspacePackages = ['client-extensions/shop-widget', 'libs/shop-words'];

/** A project whose packages have a lock file of their own. */
export const nestedProject = 'client-extensions/shop-charts';

/** Every project, in the order of names. */
export const projects = ['shop-charts', 'shop-front', 'shop-service', 'shop-site', 'shop-widget'];

/** Projects without a build, one that imports a library of the workspace, and one that has a lock file of its own. */
export function shopFiles({ workspaceVersion }: PackageManager): Readonly<Record<string, string>> {
  return {
    ...workspaceFiles,
    ...builtProject('shop-widget', 'shop-words', workspaceVersion),
    ...library('libs/shop-words', 'shop-words'),
    ...builtProject('shop-charts', 'shop-colors', 'file:./vendor'),
    ...library(`${nestedProject}/vendor`, 'shop-colors'),
  };
}

function builtProject(name: string, library: string, version: string): Readonly<Record<string, string>> {
  const manifest = {
    name,
    version: '1.0.0',
    private: true,
    scripts: { build: 'node make.js' },
    dependencies: { [library]: version },
  };
  return {
    [`client-extensions/${name}/client-extension.yaml`]: `assemble:
    - from: build/static
      into: static
${name}:
    htmlElementName: ${name}
    name: ${name}
    type: customElement
    urls: ['*.js']
`,
    [`client-extensions/${name}/package.json`]: JSON.stringify(manifest),
    [`client-extensions/${name}/make.js`]: `const { mkdirSync, writeFileSync } = require('node:fs');
mkdirSync('build/static', { recursive: true });
writeFileSync('build/static/index.js', require('${library}'));
`,
  };
}

function library(path: string, name: string): Readonly<Record<string, string>> {
  return {
    [`${path}/package.json`]: JSON.stringify({ name, version: '1.0.0', private: true, main: 'index.js' }),
    [`${path}/index.js`]: `module.exports = '/* ${name} */';\n`,
  };
}
