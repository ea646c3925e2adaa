import { kind } from '../kind';

/** Why the portal makes nothing of a configuration. */
export type LostBecause = 'no-value' | 'colon' | 'unreadable-type' | 'no-key';

/** Why a value reaches the portal as one text of JSON. */
export type JsonTextBecause = 'mixed' | 'null-item' | 'nested' | 'mapping';

/** How a portal before and after reads a line of settings differently from what was written. */
export interface ReadLine {
  readonly key: string;
  readonly value: string;
}

const lost: Readonly<Record<LostBecause, (key: string) => string>> = {
  'no-value': (key) => `"${key}" has no value`,
  colon: (key) => `the key "${key}" has a colon, after which the portal expects a type such as Integer`,
  'unreadable-type': (key) => `the value of "${key}" cannot be of the type that the key ends with`,
  'no-key': () => 'a key is empty',
};

const lostRemedies: Readonly<Record<LostBecause, (key: string) => string>> = {
  'no-value': (key) => `Remove the line "${key}:", or give it a value; an empty text is "${key}: ''".`,
  colon: () => 'Rename the key: only letters, digits, dots, hyphens and underscores are safe.',
  'unreadable-type': (key) =>
    `Write "${key.slice(0, key.indexOf(':'))}" without the type, or correct the value.`,
  'no-key': () => 'Give the key a name, or remove the line.',
};

const jsonTexts: Readonly<Record<JsonTextBecause, string>> = {
  mixed: 'a list of values of several types',
  'null-item': 'a list with an empty item',
  nested: 'a list of lists',
  mapping: 'a mapping',
};

/** What Liferay's plugin packages and the portal then drops or reads in another way (acceptance.md, "As run"). */
export const portalKinds = {
  'bundle-header-expanded': kind<{ key: string; macro: string }>({
    severity: 'warning',
    title: 'A bundle header with a macro',
    message: ({ key, macro }) =>
      `"${key}" holds ${macro}, which the portal replaces when it makes the bundle.`,
    remedy: ({ macro }) => `Write the value itself in place of ${macro}.`,
  }),
  'bundle-requirement': kind<{ key: string; value: string }>({
    severity: 'info',
    title: 'A bundle that may never start',
    message: ({ key, value }) =>
      `"${key}" makes the portal wait for ${value === '' ? 'what it names' : value}: without that, nothing of this project starts.`,
    remedy: ({ key }) => `Remove "${key}", unless the portal is sure to have it.`,
  }),
  'configuration-keys-alike': kind<{ id: string; key: string; other: string }>({
    severity: 'warning',
    title: 'Two keys that differ only in case',
    message: ({ id, key, other }) =>
      `"${key}" and "${other}" of "${id}" differ only in case: the portal drops every configuration of the project.`,
    remedy: ({ key, other }) => `Keep one of "${key}" and "${other}", or rename it.`,
  }),
  'configuration-key-reserved': kind<{ id: string; key: string }>({
    severity: 'warning',
    title: 'A key that the portal keeps for itself',
    message: ({ id, key }) =>
      `"${key}" of "${id}" has a meaning of its own in the portal, which does not keep it.`,
    remedy: ({ key }) => `Remove "${key}", or rename it.`,
  }),
  'configuration-key-typed': kind<{ id: string; key: string; name: string; type: string }>({
    severity: 'warning',
    title: 'A key that ends with a type',
    message: ({ id, key, name, type }) =>
      `The portal reads "${key}" of "${id}" as the key "${name}" with a value of type ${type}.`,
    remedy: ({ name }) => `Write "${name}" if that is meant, or rename the key.`,
  }),
  'configuration-lost': kind<{ id: string; key: string; because: LostBecause }>({
    severity: 'warning',
    title: 'A configuration that the portal drops',
    message: ({ id, key, because }) =>
      `The portal drops the configuration of "${id}": ${lost[because](key)}.`,
    remedy: ({ key, because }) => lostRemedies[because](key),
  }),
  'configuration-number-by-release': kind<{ id: string; key: string; value: string; whole: string }>({
    severity: 'info',
    title: 'A number that releases read differently',
    message: ({ id, key, value }) =>
      `"${key}" of "${id}" is ${value}: newer portals read a decimal number, older ones a whole one.`,
    remedy: ({ key, whole }) => `Write "${key}: ${whole}" if a whole number is meant.`,
  }),
  'configuration-number-too-large': kind<{ id: string; key: string; value: string }>({
    severity: 'warning',
    title: 'A number that is too large for the portal',
    message: ({ id, key, value }) =>
      `"${key}" of "${id}" is ${value}, which does not fit into 64 bits: the portal reads another number.`,
    remedy: ({ key, value }) => `Put it in quotes if it is an identifier: ${key}: "${value}".`,
  }),
  'configuration-value-as-json': kind<{ id: string; key: string; because: JsonTextBecause }>({
    severity: 'warning',
    title: 'A value that the portal reads as one text',
    message: ({ id, key, because }) =>
      `"${key}" of "${id}" is ${jsonTexts[because]}: the portal reads it as one text of JSON.`,
    remedy: ({ because }) =>
      because === 'mapping'
        ? 'Give each value a key of its own.'
        : 'Write a list of texts, of numbers, or of true and false.',
  }),
  'id-with-slash': kind<{ id: string; read: string }>({
    severity: 'warning',
    title: 'An id with a slash',
    message: ({ id, read }) => `The portal cuts the id "${id}" at its first slash, and reads "${read}".`,
    remedy: ({ id }) => `Write "${id.replaceAll('/', '-')}", and change what refers to it.`,
  }),
  'module-group-id-empty': kind<Record<string, never>>({
    severity: 'warning',
    title: 'An empty module-group-id',
    message: () => '"module-group-id" is empty: the portal then makes nothing of the archive.',
    remedy: () => 'Remove the line, or write "module-group-id=liferay".',
  }),
  'property-read-otherwise': kind<{ id: string; key: string; text: string; read: readonly ReadLine[] }>({
    severity: 'warning',
    title: 'A property that the portal reads differently',
    message: ({ id, key, text, read }) =>
      `The portal reads "${key}: ${shown(text)}" in "properties" of "${id}" as ${listOf(read)}.`,
    remedy: () =>
      'The portal reads these lines as a properties file: write one line of text, double each backslash, and begin the key with a letter.',
  }),
  'setting-read-otherwise': kind<{ id: string; key: string; read?: string }>({
    severity: 'warning',
    title: 'A setting whose key the portal does not keep',
    message: ({ id, key, read }) =>
      read === undefined
        ? `The portal takes "${key}" of "${id}" for a comment.`
        : `The portal reads the key "${key}" of "${id}" as "${read}".`,
    remedy: () => 'Rename the key: it can hold no "=", begins with no "#", and has no blanks at its edges.',
  }),
  'setting-trimmed': kind<{ id: string; key: string }>({
    severity: 'info',
    title: 'A setting with blanks at its edges',
    message: ({ id, key }) =>
      `"${key}" of "${id}" begins or ends with blanks or line breaks, which the portal removes.`,
    remedy: () => 'Remove them; after "|" or ">" write "|-" or ">-" to end without a line break.',
  }),
  'site-initializer-empty': kind<{ id: string }>({
    severity: 'warning',
    title: 'A site initializer without content',
    message: ({ id }) => `The directory site-initializer/ is empty: the site of "${id}" gets no content.`,
    remedy: () => 'Put the pages and other content of the site there, as Liferay exports them.',
  }),
  'site-initializer-undescribed': kind<{ id: string; profile: string }>({
    severity: 'warning',
    title: 'A site without its description',
    message: ({ id, profile }) =>
      `"${id}" is in the profile ${profile} only, but site-initializer/ is packaged in every profile: the portal refuses it without its description.`,
    remedy: () => 'Define it in client-extension.yaml, and override in the profile what differs.',
  }),
  'site-name-by-release': kind<{ id: string }>({
    severity: 'info',
    title: 'Names of a site that older portals refuse',
    message: ({ id }) =>
      `"siteName_i18n" of "${id}" makes Liferay 7.4 GA112 and every older release refuse the whole site.`,
    remedy: () => 'Remove it if the site is deployed to such a release; "siteName" works everywhere.',
  }),
  'site-value-not-text': kind<{ id: string; property: string }>({
    severity: 'warning',
    title: 'A value of a site that is no text',
    message: ({ id, property }) => `"${property}" of "${id}" is no text: the portal refuses the whole site.`,
    remedy: ({ property }) => `Write one text: ${property}: "…".`,
  }),
  'static-file-private': kind<{ path: string }>({
    severity: 'warning',
    title: 'A private file that the portal serves',
    message: ({ path }) => `The portal serves everything below static/ to everyone, "${path}" too.`,
    remedy: () => 'Keep it out with "include" in the step of assemble that takes it.',
  }),
  'web-context-path-own': kind<{ value: string; path: string }>({
    severity: 'warning',
    title: 'A web context path in the properties of the bundle',
    message: ({ value, path }) =>
      `"Web-ContextPath" makes the portal serve the files under ${value}, but the URLs of the client extensions begin with ${path}.`,
    remedy: () => 'Remove "Web-ContextPath"; "webContextPath" in client-extension.yaml changes both.',
  }),
};

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function listOf(read: readonly ReadLine[]): string {
  if (read.length === 0) return 'nothing';
  return read
    .slice(0, 3)
    .map(({ key, value }) => `${key} = ${shown(value)}`)
    .join(', ');
}
