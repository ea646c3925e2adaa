import type { GeneratorCallback, Tree } from '@nx/devkit';
import { isObject } from '../../workspace/read-json';
import { generateProject } from '../client-extension/generator';
import { guarded } from '../guarded';
import { readJsonText, withValue } from '../init/edit-json';
import { makeReady } from '../init/generator';
import { nextSteps } from '../next-steps';
import type { PresetSchema } from './preset-schema';

const PACKAGE = 'package.json';

const DEFAULT_TYPE = 'customElement';

/**
 * Makes a new workspace ready, with a first client extension in it: `create-nx-workspace acme --preset=nx-liferay`. Nx has
 * made and installed an empty workspace with the plugin before, and commits afterwards.
 */
async function preset(tree: Tree, schema: PresetSchema): Promise<GeneratorCallback> {
  const { type = DEFAULT_TYPE, framework, skipFormat = false, skipInstall = false } = schema;
  const workspace = await makeReady(tree, { skipFormat }, 'new');
  if (tree.exists(PACKAGE)) tree.write(PACKAGE, withRootProject(tree.read(PACKAGE, 'utf8') ?? ''));
  const { hasPages, install } = await generateProject(tree, {
    directory: `client-extensions/${schema.extension ?? nameFor(type)}`,
    type,
    ...(framework === undefined ? {} : { framework }),
    skipFormat,
    skipInstall,
  });
  const commands = [...(hasPages ? ['npx nx preview'] : []), 'npx nx run-many -t lint test package'];
  // Both install all that package.json asks for.
  return nextSteps(commands, skipInstall ? undefined : (install ?? workspace.install));
}

export default guarded(preset);

/** `my-custom-element`: an element needs a hyphen in its name. */
function nameFor(type: string): string {
  return `my-${type.replace(/[A-Z]+/g, (letters) => `-${letters.toLowerCase()}`).replace(/^-/, '')}`;
}

/**
 * The text of the package.json of a new workspace, so that Nx takes the root for a project: only there does it run a target
 * without a project's name, such as `nx preview`. The root's npm scripts do not become targets.
 */
function withRootProject(text: string): string {
  const read = readJsonText(text);
  const isProject = 'value' in read && isObject(read.value) && 'nx' in read.value;
  return isProject ? text : withValue(text, ['nx'], { includedScripts: [] });
}
