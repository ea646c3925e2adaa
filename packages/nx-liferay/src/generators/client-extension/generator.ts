import { MANIFEST_FILE, profileFile } from 'uffa/inference';
import { join } from 'node:path';
import type { GeneratorCallback, Tree } from '@nx/devkit';
import { LOCAL_PROFILE } from 'uffa';
import { formatFiles, generateFiles, installPackagesTask } from '../devkit';
import { addToWorkspaces } from '../packages/add-to-workspaces';
import { versions } from '../packages/versions';
import { nextSteps } from '../next-steps';
import { guarded } from '../guarded';
import { refuse } from '../refuse';
import { processTerminal } from '../terminal/terminal';
import { workspaceFacts } from '../workspace-facts';
import { askFramework } from './ask-framework';
import type { ClientExtensionSchema } from './client-extension-schema';
import { localProfileText, manifestText } from './manifest-text';
import { packageJsonText } from './package-json';
import { readRequest, type ProjectRequest } from './read-request';
import type { WorkspaceContext } from './recipes/recipe';
import { surroundingsOf } from './surroundings';
import { templates } from './templates';

/** Generates a project: `nx g nx-liferay:client-extension <directory> --type=…`. */
async function clientExtension(tree: Tree, schema: ClientExtensionSchema): Promise<GeneratorCallback> {
  const { install, ...generated } = await generateProject(tree, schema);
  return nextSteps(nextCommands(generated), install);
}

/** A project that was generated, and what is left to do. */
export interface GeneratedProject {
  readonly request: ProjectRequest;
  /** Whether a browser can show it, so that it has the target `preview`. */
  readonly hasPages: boolean;
  /** Absent: it has no packages, or they are not wanted yet. */
  readonly install?: GeneratorCallback;
}

/** The same, without a word of what comes next. */
export async function generateProject(tree: Tree, schema: ClientExtensionSchema): Promise<GeneratedProject> {
  const facts = workspaceFacts(tree);
  const request = readRequest(await askFramework(schema, processTerminal()), facts);
  if (!('recipe' in request)) return refuse(request);
  const { names, recipe } = request;
  writeTemplates(tree, request, surroundingsOf(tree, names.directory));
  if (recipe.nodePackage !== undefined) {
    tree.write(join(names.directory, 'package.json'), packageJsonText(names, recipe.nodePackage));
  }
  if (recipe.onlyName === undefined) {
    tree.write(join(names.directory, MANIFEST_FILE), manifestText(names, recipe, facts.types));
  }
  const localProfile = localProfileText(names, recipe);
  if (localProfile !== undefined) tree.write(join(names.directory, profileFile(LOCAL_PROFILE)), localProfile);
  const hasPackages = tree.exists(join(names.directory, 'package.json'));
  if (hasPackages) addToWorkspaces(tree, names.directory);
  if (schema.skipFormat !== true) await formatFiles(tree);
  const isInstalled = hasPackages && schema.skipInstall !== true;
  const hasPages = facts.types.get(names.type)?.classification === 'frontend';
  return { request, hasPages, ...(isInstalled ? { install: () => installPackagesTask(tree, true) } : {}) };
}

export default guarded(clientExtension);

function writeTemplates(tree: Tree, { names, recipe }: ProjectRequest, surroundings: WorkspaceContext): void {
  const substitutions = { ...names, versions, ...recipe.values?.(names, surroundings) };
  for (const directory of recipe.templates) {
    generateFiles(tree, join(templates, directory), names.directory, substitutions);
  }
}

/** To see and to run it while it is developed, where there is something to; and what every project is made for. */
function nextCommands({
  request: { names, recipe },
  hasPages,
}: Pick<GeneratedProject, 'request' | 'hasPages'>): readonly string[] {
  const { project } = names;
  const isServed = recipe.localSettings !== undefined || recipe.templates.includes('service');
  return [
    ...(hasPages ? [`npx nx preview ${project}`] : []),
    ...(isServed ? [`npx nx serve ${project}`] : []),
    `npx nx package ${project}`,
    `npx nx deploy ${project}`,
  ];
}
