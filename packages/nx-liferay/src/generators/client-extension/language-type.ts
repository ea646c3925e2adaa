import type { ExtensionType } from 'uffa';

/** The project of texts and translations, as a type: no yaml can have it (behaviour.md 16). */
export const languageType: ExtensionType = {
  type: 'language',
  description: 'Texts and their translations.',
  classification: 'batch',
  properties: {},
};
