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
    title: 'Macro in a bundle header',
    message: ({ key, macro }) =>
      `"${key}" holds ${macro}, which the portal replaces when it makes the bundle.`,
    fix: ({ macro }) => `Write the value itself in place of ${macro}.`,
  }),
  'bundle-requirement': kind<{ key: string; value: string }>({
    severity: 'info',
    title: 'Bundle that may never start',
    message: ({ key, value }) =>
      `"${key}" makes the portal wait for ${value === '' ? 'what it names' : value}: without that, nothing of this project starts.`,
    fix: ({ key }) => `Remove "${key}", unless the portal is sure to have it.`,
  }),
  'configuration-keys-alike': kind<{ id: string; key: string; other: string }>({
    severity: 'warning',
    title: 'Two keys that differ only in case',
    message: ({ id, key, other }) =>
      `"${key}" and "${other}" of "${id}" differ only in case: the portal drops every configuration of the project.`,
    fix: ({ key, other }) => `Keep one of "${key}" and "${other}", or rename it.`,
  }),
  'configuration-key-reserved': kind<{ id: string; key: string }>({
    severity: 'warning',
    title: 'Reserved key',
    message: ({ id, key }) =>
      `"${key}" of "${id}" has a meaning of its own in the portal, which does not keep it.`,
    fix: ({ key }) => `Remove "${key}", or rename it.`,
  }),
  'configuration-key-typed': kind<{ id: string; key: string; name: string; type: string }>({
    severity: 'warning',
    title: 'Key ends with a type',
    message: ({ id, key, name, type }) =>
      `The portal reads "${key}" of "${id}" as the key "${name}" with a value of type ${type}.`,
    fix: ({ name }) => `Write "${name}" if that is meant, or rename the key.`,
  }),
  'configuration-lost': kind<{ id: string; key: string; because: LostBecause }>({
    severity: 'warning',
    title: 'Configuration dropped by the portal',
    message: ({ id, key, because }) =>
      `The portal drops the configuration of "${id}": ${lost[because](key)}.`,
    fix: ({ key, because }) => lostRemedies[because](key),
  }),
  'configuration-number-by-release': kind<{ id: string; key: string; value: string; whole: string }>({
    severity: 'info',
    title: 'Number read differently by releases',
    message: ({ id, key, value }) =>
      `"${key}" of "${id}" is ${value}: newer portals read a decimal number, older ones a whole one.`,
    fix: ({ key, whole }) => `Write "${key}: ${whole}" if a whole number is meant.`,
  }),
  'configuration-number-too-large': kind<{ id: string; key: string; value: string }>({
    severity: 'warning',
    title: 'Number too large',
    message: ({ id, key, value }) =>
      `"${key}" of "${id}" is ${value}, which does not fit into 64 bits: the portal reads another number.`,
    fix: ({ key, value }) => `Put it in quotes if it is an identifier: ${key}: "${value}".`,
  }),
  'configuration-value-as-json': kind<{ id: string; key: string; because: JsonTextBecause }>({
    severity: 'warning',
    title: 'Value read as one text',
    message: ({ id, key, because }) =>
      `"${key}" of "${id}" is ${jsonTexts[because]}: the portal reads it as one text of JSON.`,
    fix: ({ because }) =>
      because === 'mapping'
        ? 'Give each value a key of its own.'
        : 'Write a list of texts, of numbers, or of true and false.',
  }),
  'id-with-slash': kind<{ id: string; read: string }>({
    severity: 'warning',
    title: 'Slash in an id',
    message: ({ id, read }) => `The portal cuts the id "${id}" at its first slash, and reads "${read}".`,
    fix: ({ id }) => `Write "${id.replaceAll('/', '-')}", and change what refers to it.`,
  }),
  'module-group-id-empty': kind<Record<string, never>>({
    severity: 'warning',
    title: 'Empty module-group-id',
    message: () => '"module-group-id" is empty: the portal then makes nothing of the archive.',
    fix: () => 'Remove the line, or write "module-group-id=liferay".',
  }),
  'property-read-otherwise': kind<{ id: string; key: string; text: string; read: readonly ReadLine[] }>({
    severity: 'warning',
    title: 'Property read differently by the portal',
    message: ({ id, key, text, read }) =>
      `The portal reads "${key}: ${shown(text)}" in "properties" of "${id}" as ${listOf(read)}.`,
    fix: () =>
      'The portal reads these lines as a properties file: write one line of text, double each backslash, and begin the key with a letter.',
  }),
  'setting-read-otherwise': kind<{ id: string; key: string; read?: string }>({
    severity: 'warning',
    title: 'Setting key not kept by the portal',
    message: ({ id, key, read }) =>
      read === undefined
        ? `The portal takes "${key}" of "${id}" for a comment.`
        : `The portal reads the key "${key}" of "${id}" as "${read}".`,
    fix: () => 'Rename the key: it can hold no "=", begins with no "#", and has no blanks at its edges.',
  }),
  'setting-trimmed': kind<{ id: string; key: string }>({
    severity: 'info',
    title: 'Blanks at the edges of a setting',
    message: ({ id, key }) =>
      `"${key}" of "${id}" begins or ends with blanks or line breaks, which the portal removes.`,
    fix: () => 'Remove them; after "|" or ">" write "|-" or ">-" to end without a line break.',
  }),
  'site-initializer-empty': kind<{ id: string }>({
    severity: 'warning',
    title: 'Site initializer without content',
    message: ({ id }) =>
      `The directory site-initializer/ holds no file: the portal fails to make the site of "${id}".`,
    fix: () => 'Put the pages and other content of the site there, as Liferay exports them.',
  }),
  'site-initializer-undescribed': kind<{ id: string; profile: string }>({
    severity: 'warning',
    title: 'Site without a description',
    message: ({ id, profile }) =>
      `"${id}" is in the profile ${profile} only, but site-initializer/ is packaged in every profile: the portal refuses it without its description.`,
    fix: () => 'Define it in client-extension.yaml, and override in the profile what differs.',
  }),
  'site-name-by-release': kind<{ id: string }>({
    severity: 'info',
    title: 'Names of a site that older portals refuse',
    message: ({ id }) =>
      `"siteName_i18n" of "${id}" makes Liferay 7.4 GA112 and every older release refuse the whole site.`,
    fix: () => 'Remove it if the site is deployed to such a release; "siteName" works everywhere.',
  }),
  'site-value-not-text': kind<{ id: string; property: string }>({
    severity: 'warning',
    title: 'Site value must be text',
    message: ({ id, property }) => `"${property}" of "${id}" is not text: the portal refuses the whole site.`,
    fix: ({ property }) => `Write one text: ${property}: "…".`,
  }),
  'static-file-private': kind<{ path: string }>({
    severity: 'warning',
    title: 'Private file in static/',
    message: ({ path }) => `The portal serves everything below static/ to everyone, "${path}" too.`,
    fix: () => 'Keep it out with "include" in the step of assemble that takes it.',
  }),
  'web-context-path-own': kind<{ value: string; path: string }>({
    severity: 'warning',
    title: "Web-ContextPath in the bundle's properties",
    message: ({ value, path }) =>
      `"Web-ContextPath" makes the portal serve the files under ${value}, but the URLs of the client extensions begin with ${path}.`,
    fix: () => 'Remove "Web-ContextPath"; "webContextPath" in client-extension.yaml changes both.',
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
