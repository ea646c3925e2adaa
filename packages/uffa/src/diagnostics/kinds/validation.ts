import { kind } from '../kind';
import { someOf } from './some-of';

/** What Liferay's plugin refuses when it validates a project (behaviour.md 6, 9.1, 11). */
export const validationKinds = {
  'batch-needs-one-application': kind<{
    id: string;
    applications: readonly string[];
    /** The application that it names. */
    wanted?: string;
  }>({
    severity: 'error',
    title: 'One oAuthApplicationHeadlessServer required',
    message: ({ id, applications }) =>
      `"${id}" needs exactly one oAuthApplicationHeadlessServer in its project, but there ${countOf(applications)}.`,
    fix: ({ id, applications, wanted = `${id}-oauth-application-headless-server` }) =>
      applications.length === 0
        ? `Add it to this client-extension.yaml: "${wanted}: {type: oAuthApplicationHeadlessServer, …}".`
        : 'Keep the one that imports the data, and move the others to a project of their own.',
  }),
  'directory-required': kind<{ id: string; type: string; directory: string }>({
    severity: 'error',
    title: 'Required directory missing',
    message: ({ id, type, directory }) =>
      `Client extension "${id}" is of type ${type}, and the project has no directory "${directory}".`,
    fix: ({ directory }) =>
      `Put what is to be imported into "${directory}/" beside client-extension.yaml, or take the client extension out.`,
  }),
  'directory-names-differ-by-case': kind<{ name: string; projects: readonly string[] }>({
    severity: 'warning',
    title: 'Project names differ only in case',
    message: ({ name, projects }) =>
      `The directory names of this project, "${name}", and of ${someOf(projects)} differ only in case.`,
    fix: () => 'Rename one of the directories: on some disks their archives would be one file.',
  }),
  'duplicate-id': kind<{ id: string; places: readonly string[] }>({
    severity: 'error',
    title: 'Duplicate id',
    message: ({ id, places }) => `The id "${id}" is also used at ${someOf(places)}.`,
    fix: ({ id }) => `Rename "${id}" in all projects but one, together with what refers to it.`,
  }),
  'extension-type-invalid': kind<{ place: string; problem: string }>({
    severity: 'error',
    title: 'Invalid definition of an extension type',
    message: ({ place, problem }) => `The option "types"${place} ${problem}.`,
    fix: () =>
      'Write each type like {"type": "myType", "classification": "frontend", "pid": "com.example.MyConfiguration"}; "pid" and "properties" may be left out.',
  }),
  'grouping-not-allowed': kind<{ parts: readonly { classification: string; ids: readonly string[] }[] }>({
    severity: 'error',
    title: 'Client extensions that cannot share a project',
    message: ({ parts }) =>
      `One project cannot hold ${parts.map(({ classification, ids }) => `${classification} (${ids.join(', ')})`).join(' and ')}.`,
    fix: ({ parts }) =>
      `Split the project in ${parts.length}: batch, frontend and microservice each need one of their own; configuration goes with any.`,
  }),
  'package-json-not-an-object': kind<{ file: string }>({
    severity: 'error',
    title: 'package.json must be an object',
    message: ({ file }) => `${file} is not a JSON object.`,
    fix: () => 'Write at least {}, or remove the file if the project has no npm scripts.',
  }),
  'package-json-scripts-invalid': kind<{ file: string }>({
    severity: 'error',
    title: '"scripts" in package.json must be an object',
    message: ({ file }) => `"scripts" in ${file} is not an object.`,
    fix: () => 'Write "scripts": {"build": "…"}, or leave "scripts" out.',
  }),
  'package-json-without-base-theme': kind<{ file: string }>({
    severity: 'error',
    title: 'No base theme in package.json',
    message: ({ file }) => `${file} names no base theme, which a themeCSS project with a package.json needs.`,
    fix: () => 'Add to package.json: "liferayDesignPack": { "baseTheme": "styled" }',
  }),
  'property-not-a-mapping': kind<{ id: string; property: string }>({
    severity: 'error',
    title: 'Property must be a mapping',
    message: ({ id, property }) => `"${property}" of client extension "${id}" is not a mapping.`,
    fix: ({ property }) =>
      `Write its values below it, indented, each as "key: value"; or leave "${property}" out.`,
  }),
  'property-not-text': kind<{ id: string; property: string }>({
    severity: 'error',
    title: 'Property must be text',
    message: ({ id, property }) => `"${property}" of client extension "${id}" is not text.`,
    fix: ({ property }) => `Put the value of "${property}" in quotes.`,
  }),
  'property-required': kind<{ id: string; type: string; property: string }>({
    severity: 'error',
    archive: 'whole',
    title: 'Required property missing',
    message: ({ id, type, property }) => `Client extension "${id}" of type ${type} has no "${property}".`,
    fix: ({ id, property }) => `Add "${property}: …" to "${id}".`,
  }),
  'property-value-invalid': kind<{ id: string; property: string; value: string; values: readonly string[] }>({
    severity: 'error',
    archive: 'whole',
    title: 'Invalid property value',
    message: ({ id, property, value }) =>
      `Client extension "${id}" has the value "${value}" for "${property}".`,
    fix: ({ property, values }) =>
      `Set "${property}" to ${values.join(' or ')}, as text in this very spelling.`,
  }),
  'same-directory-name': kind<{ name: string; projects: readonly string[] }>({
    severity: 'warning',
    title: 'Duplicate directory name',
    message: ({ name, projects }) =>
      projects.length === 1
        ? `The project ${someOf(projects)} has the same directory name, "${name}".`
        : `The projects ${someOf(projects)} have the same directory name, "${name}".`,
    fix: () => 'Rename one of the directories: where they are deployed, one archive would replace the other.',
  }),
  'script-attribute-not-scalar': kind<{ id: string; attribute: string }>({
    severity: 'error',
    title: 'Script attribute must be a single value',
    message: ({ id, attribute }) =>
      `The script element attribute "${attribute}" of client extension "${id}" is a list or a mapping.`,
    fix: ({ attribute }) => `Write one text or boolean for "${attribute}", for example "a b c".`,
  }),
  'script-attribute-src': kind<{ id: string; attribute: string }>({
    severity: 'error',
    archive: 'whole',
    title: 'Script attribute "src" not allowed',
    message: ({ id }) => `Client extension "${id}" sets "src" as a script element attribute.`,
    fix: () => `Remove "src"; the script's address is the property "url".`,
  }),
  'script-attribute-without-value': kind<{ id: string; attribute: string }>({
    severity: 'error',
    title: 'Script attribute without value',
    message: ({ id, attribute }) =>
      `The script element attribute "${attribute}" of client extension "${id}" has no value.`,
    fix: ({ attribute }) => `Write "${attribute}: true" for an attribute without a value, else give it one.`,
  }),
  'several-batch-extensions': kind<{ first: string; other: string }>({
    severity: 'error',
    title: 'More than one batch or site initializer',
    message: ({ first, other }) =>
      `The project has "${first}" already; "${other}" is one batch or siteInitializer too many.`,
    fix: ({ other }) =>
      `Move "${other}" to a project of its own, or put its files into the batch/ directory of the first one.`,
  }),
  'site-name-not-text': kind<{ id: string; languageId: string }>({
    severity: 'error',
    title: 'Translated site name must be text',
    message: ({ id, languageId }) =>
      `The site name of client extension "${id}" for the language "${languageId}" is not text.`,
    fix: ({ languageId }) => `Put the name for "${languageId}" in quotes.`,
  }),
  'site-name-without-value': kind<{ id: string; languageId: string }>({
    severity: 'error',
    title: 'Translated site name without value',
    message: ({ id, languageId }) =>
      `The site name of client extension "${id}" for the language "${languageId}" has no value.`,
    fix: ({ languageId }) => `Give the name for "${languageId}", or remove the line.`,
  }),
  'type-missing': kind<{ id: string; types: readonly string[] }>({
    severity: 'error',
    title: 'Missing type',
    message: ({ id }) => `Client extension "${id}" has no type.`,
    fix: ({ id, types }) => `Add "type: …" to "${id}": ${types.join(', ')}.`,
  }),
  'type-unknown': kind<UnknownType>({
    severity: 'error',
    title: 'Unknown type',
    message: ({ id, type }) => `Client extension "${id}" has the unknown type "${type}".`,
    fix: knownType,
  }),
  'type-unknown-in-profile': kind<UnknownType & { profile: string }>({
    severity: 'warning',
    title: 'Unknown type in an inactive profile',
    message: ({ id, type, profile }) =>
      `Client extension "${id}" has ${type === id ? 'no type' : `the unknown type "${type}"`} in the profile "${profile}".`,
    fix: knownType,
  }),
};

export interface UnknownType {
  readonly id: string;
  readonly type: string;
  readonly nearest?: string;
  readonly types: readonly string[];
}

function knownType({ nearest, types }: UnknownType): string {
  return nearest === undefined ? `Use a known type: ${types.join(', ')}.` : `Write "type: ${nearest}".`;
}

function countOf(applications: readonly string[]): string {
  return applications.length === 0 ? 'is none' : `are ${applications.length}: ${applications.join(', ')}`;
}
