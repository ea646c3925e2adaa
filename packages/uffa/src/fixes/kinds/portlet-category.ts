import type { Fix } from '../fix';
import { replaceValue } from './replace-value';

/** The category that took the place of the old one. */
export const portletCategory: Fix<'portlet-category-outdated'> = (diagnostic, context) =>
  replaceValue(diagnostic, context, 'category.remote-apps', 'category.client-extensions');
