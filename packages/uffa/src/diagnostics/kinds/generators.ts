import { kind } from '../kind';

export const generatorKinds = {
  'type-not-generated': kind<{ type: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    title: 'A type that no project can be generated for',
    message: ({ type }) => `There is no type of client extension "${type}".`,
    remedy: ({ nearest, known }) =>
      nearest === null ? `Choose one of ${known.join(', ')}.` : `Write --type=${nearest}.`,
  }),
  'framework-unfit': kind<{ type: string; framework: string; frameworks: readonly string[] }>({
    severity: 'error',
    title: 'A framework that does not fit the type',
    message: ({ type, framework, frameworks }) =>
      frameworks.length === 0
        ? `No project can be generated for the type "${type}".`
        : `A project of the type "${type}" is not made with "${framework}".`,
    remedy: ({ frameworks }) =>
      frameworks.length === 0
        ? 'Write its client-extension.yaml by hand, or add the entry to a project with nx g nx-liferay:add-extension.'
        : `Choose --framework=${frameworks.join(', or --framework=')}.`,
  }),
  'generated-name-invalid': kind<{ what: string; value: string; rule: string }>({
    severity: 'error',
    title: 'A name that a project cannot have',
    message: ({ what, value }) => `"${value}" can't be the ${what} of a client extension project.`,
    remedy: ({ rule }) => `Take ${rule}.`,
  }),
  'generated-directory-outside': kind<{ directory: string }>({
    severity: 'error',
    title: 'A new project outside the workspace',
    message: ({ directory }) => `"${directory}" is no directory below the workspace.`,
    remedy: () =>
      'Name a directory of its own below the workspace root, such as client-extensions/ticket-list.',
  }),
  'generated-directory-exists': kind<{ directory: string }>({
    severity: 'error',
    title: 'A directory that is in use',
    message: ({ directory }) => `There are files in ${directory} already.`,
    remedy: () =>
      'Choose another directory, or add the client extension to the project there with nx g nx-liferay:add-extension.',
  }),
  'generated-directory-in-project': kind<{ directory: string; project: string }>({
    severity: 'error',
    title: 'A project inside of a project',
    message: ({ directory, project }) =>
      `${directory} lies in the client extension project ${project}, and projects do not nest.`,
    remedy: ({ project }) => `Choose a directory beside ${project}.`,
  }),
  'generated-directory-not-searched': kind<{ directory: string; searched: readonly string[] }>({
    severity: 'error',
    title: 'A directory in which no client extensions are looked for',
    message: ({ directory, searched }) =>
      `A project in ${directory} would not be found: this workspace has its client extensions in ${searched.join(', ')}.`,
    remedy: ({ searched }) => `Choose a directory in ${searched.join(' or ')}.`,
  }),
  'generated-id-taken': kind<{ id: string; project: string }>({
    severity: 'error',
    title: 'An id that is taken',
    message: ({ id, project }) => `The id "${id}" is one of ${project}, and ids are unique in a workspace.`,
    remedy: () => 'Choose another with --id.',
  }),
  'generated-name-taken': kind<{ name: string; project: string }>({
    severity: 'error',
    title: 'A project name that is taken',
    message: ({ name, project }) =>
      `${project} is a client extension project with the name "${name}", and both archives would have that name.`,
    remedy: () => 'Choose another directory name.',
  }),
  'generated-port-invalid': kind<{ port: number }>({
    severity: 'error',
    title: 'A port that there is not',
    message: ({ port }) => `${port} is no port that a service can have.`,
    remedy: () => 'Choose one from 1024 to 65535, or leave --port out.',
  }),
  'generated-port-taken': kind<{ port: number; project: string | null }>({
    severity: 'error',
    title: 'A port that is taken',
    message: ({ port, project }) =>
      `The port ${port} is ${project === null ? "one of Liferay's own" : `in use by ${project}`}.`,
    remedy: () => 'Leave --port out to get a free one.',
  }),
};
