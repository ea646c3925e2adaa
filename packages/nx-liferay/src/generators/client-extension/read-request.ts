import { diagnostic, nearestName, type Diagnostic } from 'uffa';
import { freePort } from '../ports/free-port';
import { missingOption } from '../missing-option';
import type { WorkspaceFacts } from '../workspace-facts';
import type { ClientExtensionSchema } from './client-extension-schema';
import { languageType } from './language-type';
import { projectDirectory } from './project-directory';
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
  const missing = [
    ...missingOption('directory', schema.directory),
    ...missingOption('type', schema.type, [...types.keys()]),
  ];
  if (missing.length > 0) return missing;
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
  const names = projectNames(directoryFor(schema, recipe, facts), type, port, schema);
  const diagnostics = requestProblems(names, recipe, facts);
  return diagnostics.length > 0 ? diagnostics : { names, recipe };
}

/** A project that Liferay knows by its name lies directly where projects are looked for, not where most are. */
function directoryFor(schema: ClientExtensionSchema, { onlyName }: Recipe, facts: WorkspaceFacts): string {
  if (onlyName === undefined) return projectDirectory(schema, facts);
  const directories = facts.options.directories.length === 0 ? ['.'] : facts.options.directories;
  return projectDirectory(schema, { options: { directories }, projects: [] });
}
