/** The kinds of consent that Liferay asks users for. */
const TYPES = {
  FUNCTIONAL: 'CONSENT_TYPE_FUNCTIONAL',
  NECESSARY: 'CONSENT_TYPE_NECESSARY',
  PERFORMANCE: 'CONSENT_TYPE_PERFORMANCE',
  PERSONALIZATION: 'CONSENT_TYPE_PERSONALIZATION',
} as const;

/** A storage as `Liferay.Util` has it, over the browser's own; each kind of consent counts as given. */
export function consentStorage(storage: Storage): Readonly<Record<string, unknown>> {
  return {
    TYPES,
    clear: () => storage.clear(),
    getItem: (key: string) => storage.getItem(key),
    key: (index: number) => storage.key(index),
    get length() {
      return storage.length;
    },
    removeItem: (key: string) => storage.removeItem(key),
    setItem: (key: string, value: string) => {
      storage.setItem(key, value);
      return true;
    },
  };
}
