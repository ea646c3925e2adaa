import type { Recipe } from '../recipe';
import { scriptPackage } from './script-package';

/**
 * The part of a checkout step that buyers see. The portal loads `index.js` and no other name, whatever `url` says; the
 * port is the one of the service that it calls (samples.md, trap 4).
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
