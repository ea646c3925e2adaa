const NAMES = {
  ar_SA: 'Arabic (Saudi Arabia)',
  ca_ES: 'Catalan (Spain)',
  de_DE: 'German (Germany)',
  en_US: 'English (United States)',
  es_ES: 'Spanish (Spain)',
  fi_FI: 'Finnish (Finland)',
  fr_FR: 'French (France)',
  hu_HU: 'Hungarian (Hungary)',
  iw_IL: 'Hebrew (Israel)',
  ja_JP: 'Japanese (Japan)',
  nl_NL: 'Dutch (Netherlands)',
  pt_BR: 'Portuguese (Brazil)',
  sv_SE: 'Swedish (Sweden)',
  zh_CN: 'Chinese (China)',
} as const;

/** `Liferay.Language`. A portal puts texts in place of keys in its own scripts only, so that here too a key is the answer. */
export const language = {
  available: NAMES,
  direction: Object.fromEntries(Object.keys(NAMES).map((id) => [id, /^(?:ar|iw)_/.test(id) ? 'rtl' : 'ltr'])),
  get: (key: string): string => key,
};
