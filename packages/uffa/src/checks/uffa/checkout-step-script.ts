import { diagnostic } from '../../diagnostics/diagnostic';
import { settingOf } from '../../manifest/project-manifest';
import type { UffaCheck } from '../check-context';

/** The checkout loads `index.js` of the base URL, whatever the yaml names. */
export const checkoutStepScript: UffaCheck = ({ extensions }, { entries }) => {
  if (entries.some(({ path }) => path === 'static/index.js')) return [];
  return extensions
    .filter(({ type }) => type === 'commerceCheckoutStep')
    .filter((extension) => settingOf(extension, 'baseURL') === undefined)
    .map(({ id, typePosition }) => diagnostic('checkout-step-without-script', { id }, typePosition));
};
