/** A program that uses what the packages export, as their users write it. */
export const consumerFiles: Readonly<Record<string, string>> = {
  'use-uffa.ts': `import { discoverProjects, packageProject, readManifest, readUffa } from 'uffa';
import type { Diagnostic, Entry, Uffa } from 'uffa';

export function names(uffa: Uffa): readonly string[] {
  return uffa.entries.map((entry: Entry) => entry.path);
}

export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

export const functions = [discoverProjects, packageProject, readManifest, readUffa];
`,
  'use-plugin.ts': `import { createDependencies, createNodes, type PluginOptions, type TargetOption } from 'nx-liferay';

const deploy: TargetOption = false;

export const options: PluginOptions = { directories: ['client-extensions'], deploy };
export const glob: string = createNodes[0];
export const hooks = [createNodes[1], createDependencies];
`,
  'misuse.ts': `import type { PluginOptions } from 'nx-liferay';

export const options: PluginOptions = { directories: 'client-extensions' };
`,
  'use.cjs': `const { packageProject } = require('uffa');
const { createNodes } = require('nx-liferay');
console.log(typeof packageProject, createNodes.length);
`,
  'use.mjs': `import { packageProject } from 'uffa';
import { createNodes } from 'nx-liferay';
console.log(typeof packageProject, createNodes.length);
`,
};
