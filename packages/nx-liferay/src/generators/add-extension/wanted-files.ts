import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { generateFiles, OverwriteStrategy } from '../devkit';
import { recipes } from '../client-extension/recipes/recipes';
import type { ProjectNames, Recipe } from '../client-extension/recipes/recipe';
import { surroundingsOf } from '../client-extension/surroundings';
import { templates } from '../client-extension/templates';

/** The directory in which the recipes have files that are packaged as they are. */
export const ASSETS = 'assets';

/** How a project of this type is made without a build, where it can be. */
export function plainRecipe(type: string): Recipe | undefined {
  return recipes.find(({ framework, types }) => framework === 'plain' && types.includes(type));
}

/** The files that a recipe would put into `assets/`, relative to it. */
export function assetsOf(recipe: Recipe, { id }: ProjectNames): readonly string[] {
  return assetDirectories(recipe).flatMap((directory) =>
    readdirSync(directory).map((name) => name.replace('__id__', id).replace(/\.template$/, '')),
  );
}

/** Writes them into a directory of the project. A file that is there stays as it is. */
export function writeAssets(tree: Tree, recipe: Recipe, names: ProjectNames, directory: string): void {
  const target = posix.join(names.directory, directory);
  const values = recipe.values?.(names, surroundingsOf(tree, names.directory));
  const overwriteStrategy = OverwriteStrategy.KeepExisting;
  for (const source of assetDirectories(recipe)) {
    generateFiles(tree, source, target, { ...names, ...values }, { overwriteStrategy });
  }
}

function assetDirectories({ templates: directories }: Recipe): readonly string[] {
  return directories
    .map((directory) => join(templates, directory, ASSETS))
    .filter((each) => existsSync(each));
}
