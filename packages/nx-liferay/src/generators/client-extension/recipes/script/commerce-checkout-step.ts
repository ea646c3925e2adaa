import type { Recipe } from '../recipe';
import { scriptPackage } from './script-package';

/**
 * The part of a checkout step that buyers see. The portal loads `index.js` and no other name, whatever `url` says. The
 * port is that of the service that the step calls.
 */
export const commerceCheckoutStep: Recipe = {
  framework: 'plain',
  title: 'JavaScript without a build',
  types: ['commerceCheckoutStep'],
  templates: ['plain-script', 'commerce-checkout-step'],
  nodePackage: scriptPackage,
  assemble: () => [{ from: 'assets', into: 'static' }],
  settings: () => ({ url: null }),
  firstPort: 58081,
};
