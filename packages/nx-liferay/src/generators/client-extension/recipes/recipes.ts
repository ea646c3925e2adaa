import { globalCss } from './global-css';
import type { Recipe } from './recipe';

/** Every way of making a project. The first recipe of a type is what it is made with by default. */
export const recipes: readonly Recipe[] = [globalCss];
