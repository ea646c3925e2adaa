import { posix } from 'node:path';
import { diagnostic, nearestName, type Diagnostic } from 'uffa';
import { freePort } from '../ports/free-port';
import type { WorkspaceFacts } from '../workspace-facts';
import type { ClientExtensionSchema } from './client-extension-schema';
import { languageType } from './language-type';
import { projectNames } from './project-names';
import { findRecipe } from './recipes/find-recipe';
import type { ProjectNames, Recipe } from './recipes/recipe';
import { requestProblems } from './request-problems';

/** A project that can be generated: everything has been decided, nothing is in the way. */
export interface ProjectRequest {
  readonly names: ProjectNames;
  readonly recipe: Recipe;
}

/** What was asked for, or everything that is wrong with it. */
export function readRequest(
  schema: ClientExtensionSchema,
  facts: WorkspaceFacts,
): ProjectRequest | readonly Diagnostic[] {
  const types = new Map(facts.types).set(languageType.type, languageType);
  const type = types.get(schema.type);
  if (type === undefined) {
    const known = [...types.keys()];
    const nearest = nearestName(schema.type, known) ?? null;
    return [diagnostic('type-not-generated', { type: schema.type, nearest, known })];
  }
  const recipe = findRecipe(schema.type, schema.framework);
  if ('code' in recipe) return [recipe];
  const used = new Set(facts.projects.flatMap(({ ports }) => ports));
  const port = recipe.firstPort === undefined ? 0 : (schema.port ?? freePort(recipe.firstPort, used));
  const names = projectNames(projectDirectory(schema, facts.options.directories), type, port, schema);
  const problems = requestProblems(names, recipe, facts);
  return problems.length > 0 ? problems : { names, recipe };
}

/**
 * Relative to the workspace root. A name without a slash that is given at the root goes into the first directory that
 * is searched for client extensions.
 */
function projectDirectory(
  { directory, cwd = '' }: ClientExtensionSchema,
  searched: readonly string[],
): string {
  const bare = !directory.includes('/') && (cwd === '' || cwd === '.');
  return posix.join(bare ? (searched[0] ?? '.') : cwd, directory.replaceAll('\\', '/')).replace(/\/$/, '');
}
