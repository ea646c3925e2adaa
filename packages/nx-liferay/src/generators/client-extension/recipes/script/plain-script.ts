import type { Recipe } from '../recipe';
import { scriptPackage } from './script-package';

/** A script that is packaged as it is written, with the hash of its content in its name. */
export function plainScript(type: string): Recipe {
  return {
    framework: 'plain',
    title: 'JavaScript without a build',
    types: [type],
    templates: ['plain-script', `script-${type}/plain`, `script-${type}/spec`],
    values: ({ id }) => ({ spec: `test/${id}.spec.js`, script: `../assets/${id}.js` }),
    nodePackage: scriptPackage,
    assemble: () => [{ from: 'assets', hashify: '*.js', into: 'static' }],
  };
}
