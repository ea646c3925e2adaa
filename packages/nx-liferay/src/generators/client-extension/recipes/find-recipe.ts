import { diagnostic, type Diagnostic } from 'uffa';
import type { Recipe } from './recipe';
import { recipes } from './recipes';

/** The recipes of a type, the one it is made with by default first. */
export function recipesOf(type: string): readonly Recipe[] {
  return recipes.filter(({ types }) => types.includes(type));
}

/** The recipe for a type and a framework; the type's first where no framework is asked for. */
export function findRecipe(type: string, framework: string | undefined): Recipe | Diagnostic {
  const fitting = recipesOf(type);
  const found = fitting.find((recipe) => framework === undefined || recipe.framework === framework);
  return (
    found ??
    diagnostic('framework-unfit', {
      type,
      framework: framework ?? '',
      frameworks: fitting.map((recipe) => recipe.framework),
    })
  );
}
