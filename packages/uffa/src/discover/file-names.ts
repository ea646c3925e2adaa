/** The file that makes a directory a client extension project (behaviour.md 2). */
export const MANIFEST_FILE = 'client-extension.yaml';

/** The file that makes a directory `language` the language project (behaviour.md 16). */
export const LANGUAGE_FILE = 'Language.properties';
