import { kind } from '../kind';
import { someOf } from './some-of';

export const generatorKinds = {
  'generator-option-missing': kind<{ option: string; choices: readonly string[] }>({
    severity: 'error',
    title: 'Missing generator option',
    message: ({ option }) => `The option --${option} is missing.`,
    fix: ({ option, choices }) =>
      choices.length === 0
        ? `Write --${option}=<value>.`
        : `Write --${option}=<value>, with one of these values: ${choices.join(', ')}.`,
  }),
  'type-not-generated': kind<{ type: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    title: 'Type without a generator',
    message: ({ type }) => `Unknown type of client extension: "${type}".`,
    fix: ({ nearest, known }) =>
      nearest === null ? `Choose one of ${known.join(', ')}.` : `Write --type=${nearest}.`,
  }),
  'framework-unfit': kind<{ type: string; framework: string; frameworks: readonly string[] }>({
    severity: 'error',
    title: 'Framework does not fit the type',
    message: ({ type, framework, frameworks }) =>
      frameworks.length === 0
        ? `No project can be generated for the type "${type}".`
        : `A project of the type "${type}" is not made with "${framework}".`,
    fix: ({ frameworks }) =>
      frameworks.length === 0
        ? 'Write its client-extension.yaml by hand, or add the entry to a project with nx g nx-liferay:add-extension.'
        : `Choose --framework=${frameworks.join(', or --framework=')}.`,
  }),
  'generated-name-invalid': kind<{ what: string; value: string; rule: string }>({
    severity: 'error',
    title: 'Invalid project name',
    message: ({ what, value }) => `"${value}" can't be the ${what} of a client extension project.`,
    fix: ({ rule }) => `Take ${rule}.`,
  }),
  'generated-directory-outside': kind<{ directory: string }>({
    severity: 'error',
    title: 'Project outside the workspace',
    message: ({ directory }) => `"${directory}" is not a directory inside the workspace.`,
    fix: () => 'Name a directory of its own below the workspace root, such as client-extensions/ticket-list.',
  }),
  'generated-directory-exists': kind<{ directory: string }>({
    severity: 'error',
    title: 'Directory exists',
    message: ({ directory }) => `There are files in ${directory} already.`,
    fix: () =>
      'Choose another directory, or add the client extension to the project there with nx g nx-liferay:add-extension.',
  }),
  'generated-directory-in-project': kind<{ directory: string; project: string }>({
    severity: 'error',
    title: 'Project inside another project',
    message: ({ directory, project }) =>
      `${directory} lies in the client extension project ${project}, and projects do not nest.`,
    fix: ({ project }) => `Choose a directory beside ${project}.`,
  }),
  'generated-directory-not-searched': kind<{ directory: string; searched: readonly string[] }>({
    severity: 'error',
    title: 'Directory not searched for client extensions',
    message: ({ directory, searched }) =>
      `A project in ${directory} would not be found: this workspace has its client extensions in ${searched.join(', ')}.`,
    fix: ({ searched }) => `Choose a directory in ${searched.join(' or ')}.`,
  }),
  'generated-id-taken': kind<{ id: string; project: string }>({
    severity: 'error',
    title: 'Id taken',
    message: ({ id, project }) => `The id "${id}" is one of ${project}, and ids are unique in a workspace.`,
    fix: () => 'Choose another with --id.',
  }),
  'generated-name-taken': kind<{ name: string; project: string }>({
    severity: 'error',
    title: 'Project name taken',
    message: ({ name, project }) =>
      `${project} is a client extension project with the name "${name}", and both archives would have that name.`,
    fix: () => 'Choose another directory name.',
  }),
  'generated-name-of-another': kind<{ name: string; project: string }>({
    severity: 'error',
    title: 'Name of another Nx project',
    message: ({ name, project }) => `${project} is a project with the name "${name}".`,
    fix: () => 'Choose another directory name: Nx knows projects by their names.',
  }),
  'generated-port-invalid': kind<{ port: number }>({
    severity: 'error',
    title: 'Invalid port',
    message: ({ port }) => `A service cannot use the port ${port}.`,
    fix: () => 'Choose one from 1024 to 65535, or leave --port out.',
  }),
  'generated-port-taken': kind<{ port: number; project: string | null }>({
    severity: 'error',
    title: 'Port taken',
    message: ({ port, project }) =>
      `The port ${port} is ${project === null ? "one of Liferay's own" : `in use by ${project}`}.`,
    fix: () => 'Leave --port out to get a free one.',
  }),
  'generator-project-unknown': kind<{ project: string; nearest: string | null; projects: readonly string[] }>(
    {
      severity: 'error',
      title: 'Unknown project',
      message: ({ project }) => `"${project}" is not a client extension project of this workspace.`,
      fix: ({ nearest, projects }) =>
        nearest !== null
          ? `Write ${nearest}.`
          : projects.length === 0
            ? 'Generate one: nx g nx-liferay:client-extension <directory> --type=…'
            : `Name one of ${projects.join(', ')}.`,
    },
  ),
  'project-without-yaml': kind<{ project: string }>({
    severity: 'error',
    title: 'Project without client-extension.yaml',
    message: ({ project }) => `${project} is a language project, which has no client-extension.yaml.`,
    fix: () => 'Name another project, or generate one: nx g nx-liferay:client-extension <directory> --type=…',
  }),
  'application-unfit': kind<{
    application: string;
    type: string;
    types: readonly string[];
    fitting: readonly string[];
  }>({
    severity: 'error',
    title: 'OAuth application does not fit',
    message: ({ application, type, types }) =>
      `"${application}" is not an ${types.join(' or ')} that a client extension of type ${type} can refer to.`,
    fix: ({ fitting }) =>
      fitting.length === 0
        ? 'Leave --application out to have one added.'
        : `Write --application=${fitting.join(' or --application=')}, or leave it out.`,
  }),
  'extension-does-not-fit': kind<{ id: string; type: string; project: string; rule: string }>({
    severity: 'error',
    title: 'Client extension does not fit into the project',
    message: ({ id, type, project, rule }) =>
      `"${id}" of type ${type} cannot be added to ${project}: ${rule}`,
    fix: ({ type }) =>
      `Generate a project for it: nx g nx-liferay:client-extension <directory> --type=${type}`,
  }),
  'yaml-not-extendable': kind<{ file: string; block: string }>({
    severity: 'error',
    title: 'yaml file not extendable',
    message: ({ file }) => `${file} is not written as a block that lines could be added to.`,
    fix: ({ block }) =>
      `Write each of its ids on a line of its own, with its properties indented below; or add by hand:\n\n${block.trimEnd()}`,
  }),
  'profile-name-invalid': kind<{ name: string }>({
    severity: 'error',
    title: 'Invalid profile name',
    message: ({ name }) =>
      name === 'default'
        ? '"default" is the name of having no profile.'
        : `"${name}" can't be the name of a profile: Liferay would not find its file.`,
    fix: () => 'Take letters from a to z only, in lower case, such as dev.',
  }),
  'profile-exists': kind<{ name: string; file: string }>({
    severity: 'error',
    title: 'Profile exists',
    message: ({ name, file }) => `The project has the profile "${name}" already, in ${file}.`,
    fix: () => 'Edit that file, or choose another name.',
  }),
  'profile-source-unknown': kind<{ from: string; profiles: readonly string[] }>({
    severity: 'error',
    title: 'Unknown profile to copy',
    message: ({ from }) => `The project has no profile "${from}" that could be copied.`,
    fix: ({ profiles }) =>
      profiles.length === 0
        ? 'Leave --from out.'
        : `Write --from=${profiles.join(' or --from=')}, or leave it out.`,
  }),
  'project-not-movable': kind<{ project: string }>({
    severity: 'error',
    title: 'Project not movable',
    message: ({ project }) =>
      project === '.'
        ? 'The project in the root of the workspace cannot be renamed: its name is that of the workspace.'
        : `${project} is a language project, which is found by its name.`,
    fix: ({ project }) =>
      project === '.' ? 'Rename the directory of the workspace.' : 'Leave it where it is.',
  }),
  'id-not-renamed': kind<{ id: string; file: string }>({
    severity: 'error',
    title: 'Id not renamed',
    message: ({ id, file }) =>
      `The id "${id}" is written in ${file} in a way that cannot be changed in place.`,
    fix: ({ id }) => `Write it as "${id}:", without escapes, or keep the ids with --ids=false.`,
  }),
  'git-missing': kind<{ files: readonly string[] }>({
    severity: 'error',
    title: 'git not available',
    message: ({ files }) =>
      `${someOf(files)} would be changed, and git is not there to bring the old content back.`,
    fix: () => 'Commit the workspace to a git repository first, or pass --allowDirty.',
  }),
  'files-uncommitted': kind<{ files: readonly string[] }>({
    severity: 'error',
    title: 'Uncommitted changes',
    message: ({ files }) => `${someOf(files)} would be changed, and git has not got what is in there now.`,
    fix: () => 'Commit or stash the changes first, or pass --allowDirty.',
  }),
};
