import { kind } from '../kind';

/** What Liferay's plugin refuses when it validates a project (behaviour.md 6, 9.1, 11). */
export const validationKinds = {
  'directory-required': kind<{ id: string; type: string; directory: string }>({
    severity: 'error',
    title: 'A directory that the type needs is missing',
    message: ({ id, type, directory }) =>
      `Client extension "${id}" is of type ${type}, and the project has no directory "${directory}".`,
    remedy: ({ directory }) =>
      `Put what is to be imported into "${directory}/" beside client-extension.yaml, or take the client extension out.`,
  }),
  'extension-type-invalid': kind<{ place: string; problem: string }>({
    severity: 'error',
    title: 'A type of the workspace’s own is not well defined',
    message: ({ place, problem }) => `The option "types"${place} ${problem}.`,
    remedy: () =>
      'Write each type like {"type": "myType", "classification": "frontend", "pid": "com.example.MyConfiguration"}; "pid" and "properties" may be left out.',
  }),
  'package-json-invalid': kind<{ file: string }>({
    severity: 'error',
    title: 'package.json cannot be read',
    message: ({ file }) => `${file} is not a JSON object.`,
    remedy: () => 'Mend the syntax at this place, or remove the file if the project has no npm scripts.',
  }),
  'package-json-scripts-invalid': kind<{ file: string }>({
    severity: 'error',
    title: '"scripts" in package.json is not an object',
    message: ({ file }) => `"scripts" in ${file} is not an object.`,
    remedy: () => 'Write "scripts": {"build": "…"}, or leave "scripts" out.',
  }),
  'property-not-a-mapping': kind<{ id: string; property: string }>({
    severity: 'error',
    title: 'A property has to be a mapping',
    message: ({ id, property }) => `"${property}" of client extension "${id}" is not a mapping.`,
    remedy: ({ property }) =>
      `Write its values below it, indented, each as "key: value"; or leave "${property}" out.`,
  }),
  'property-required': kind<{ id: string; type: string; property: string }>({
    severity: 'error',
    title: 'A property that the type cannot be without is missing',
    message: ({ id, type, property }) => `Client extension "${id}" of type ${type} has no "${property}".`,
    remedy: ({ id, property }) => `Add "${property}: …" to "${id}".`,
  }),
  'property-value-invalid': kind<{ id: string; property: string; value: string; values: readonly string[] }>({
    severity: 'error',
    title: 'A property has a value that is not allowed',
    message: ({ id, property, value }) =>
      `Client extension "${id}" has the value "${value}" for "${property}".`,
    remedy: ({ property, values }) =>
      `Set "${property}" to ${values.join(' or ')}, as text in this very spelling.`,
  }),
  'script-attribute-not-scalar': kind<{ id: string; attribute: string }>({
    severity: 'error',
    title: 'A script element attribute is a list or a mapping',
    message: ({ id, attribute }) =>
      `The script element attribute "${attribute}" of client extension "${id}" is a list or a mapping.`,
    remedy: ({ attribute }) => `Write one text or boolean for "${attribute}", for example "a b c".`,
  }),
  'script-attribute-src': kind<{ id: string; attribute: string }>({
    severity: 'error',
    title: 'A script element attribute "src" is not allowed',
    message: ({ id }) => `Client extension "${id}" sets "src" as a script element attribute.`,
    remedy: () => 'Remove "src"; the script’s address is the property "url".',
  }),
  'script-attribute-without-value': kind<{ id: string; attribute: string }>({
    severity: 'error',
    title: 'A script element attribute has no value',
    message: ({ id, attribute }) =>
      `The script element attribute "${attribute}" of client extension "${id}" has no value.`,
    remedy: ({ attribute }) =>
      `Write "${attribute}: true" for an attribute without a value, else give it one.`,
  }),
  'site-name-not-text': kind<{ id: string; languageId: string }>({
    severity: 'error',
    title: 'A translated site name is not text',
    message: ({ id, languageId }) =>
      `The site name of client extension "${id}" for the language "${languageId}" is not text.`,
    remedy: ({ languageId }) => `Put the name for "${languageId}" in quotes.`,
  }),
  'site-name-without-value': kind<{ id: string; languageId: string }>({
    severity: 'error',
    title: 'A translated site name has no value',
    message: ({ id, languageId }) =>
      `The site name of client extension "${id}" for the language "${languageId}" has no value.`,
    remedy: ({ languageId }) => `Give the name for "${languageId}", or remove the line.`,
  }),
};
