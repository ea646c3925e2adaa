import { kind } from '../kind';

/** What the command line asks for and cannot have. */
export const commandLineKinds = {
  'command-missing': kind<{ commands: readonly string[] }>({
    severity: 'error',
    title: 'No command',
    message: () => 'The command line names no command.',
    remedy: ({ commands }) => `Write uffa ${commands.join(', uffa ')}; uffa --help tells more.`,
  }),
  'command-unknown': kind<{ command: string; nearest?: string; commands: readonly string[] }>({
    severity: 'error',
    title: 'A command that uffa does not have',
    message: ({ command }) => `There is no command "${command}".`,
    remedy: ({ nearest, commands }) =>
      nearest === undefined ? `Use one of ${commands.join(', ')}.` : `Write "uffa ${nearest}".`,
  }),
  'needed-project-failed': kind<{ project: string; needed: string }>({
    severity: 'error',
    title: 'A project that needs one which failed',
    message: ({ project, needed }) => `${project} was left out, for ${needed}, which it needs, has failed.`,
    remedy: ({ needed }) => `Correct what is said of ${needed}, and run again.`,
  }),
  'option-of-another-command': kind<{ option: string; command: string; owner: string }>({
    severity: 'error',
    title: 'An option of another command',
    message: ({ option, command, owner }) =>
      `"uffa ${command}" does not take the option "${option}", which belongs to "uffa ${owner}".`,
    remedy: ({ option, owner }) => `Leave "${option}" out, or run "uffa ${owner}".`,
  }),
  'option-unknown': kind<{ option: string; nearest?: string; options: readonly string[] }>({
    severity: 'error',
    title: 'An option that does not exist',
    message: ({ option }) => `There is no option "${option}".`,
    remedy: ({ nearest, options }) =>
      nearest === undefined ? `Use one of ${options.join(', ')}.` : `Write "${nearest}".`,
  }),
  'diagnostic-code-unknown': kind<{ option: string; code: string; nearest?: string }>({
    severity: 'error',
    title: 'Unknown diagnostic code',
    message: ({ option, code }) => `"${option}" names "${code}", and no diagnostic has that code.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? 'Write a code as it stands in the message, such as url-not-served.'
        : `Write "${nearest}".`,
  }),
  'option-value-missing': kind<{ option: string; value: string }>({
    severity: 'error',
    title: 'An option without its value',
    message: ({ option }) => `The option "${option}" has no value.`,
    remedy: ({ option, value }) => `Write "${option} ${value}".`,
  }),
  'option-value-unexpected': kind<{ option: string; value: string }>({
    severity: 'error',
    title: 'An option with a value that it does not take',
    message: ({ option, value }) => `The option "${option}" takes no value, but has "${value}".`,
    remedy: ({ option }) => `Write "${option}" alone, or leave it out.`,
  }),
  'task-output-malformed': kind<{ value: string }>({
    severity: 'error',
    title: 'A task output that is not name=path',
    message: ({ value }) => `The task output "${value}" is not a name and a path with "=" between them.`,
    remedy: () =>
      'Write "--task-output <name>=<path>", the path relative to the workspace; or "<project>:<name>=<path>" where several projects have that name.',
  }),
  'task-output-of-several': kind<{ task: string; path: string; projects: readonly string[] }>({
    severity: 'error',
    title: 'An output for several projects',
    message: ({ task, path, projects }) =>
      `${path} is named for fromTask: ${task}, which ${projects.join(', ')} have: each would be packaged with it.`,
    remedy: ({ task, projects }) =>
      `Name the project with the task: --task-output ${projects[0] ?? ''}:${task}=<path>, once for each.`,
  }),
  'task-output-project-unknown': kind<{ project: string; task: string; known: readonly string[] }>({
    severity: 'error',
    title: 'An output for an unknown project',
    message: ({ project, task }) => `--task-output ${project}:${task} names no project of this run.`,
    remedy: ({ known }) => `Name one by its directory or its path: ${known.join(', ')}.`,
  }),
  'task-output-unused': kind<{ task: string; path: string }>({
    severity: 'warning',
    title: 'An output that no project asks for',
    message: ({ task, path }) => `No project of this run has fromTask: ${task}, so ${path} is not packaged.`,
    remedy: () => 'Correct the name, or leave the option out.',
  }),
  'workspace-missing': kind<{ directory: string }>({
    severity: 'error',
    title: 'A workspace that is not there',
    message: ({ directory }) => `The workspace ${directory} is no directory.`,
    remedy: () => 'Correct "--workspace", or leave it out to use the workspace of the current directory.',
  }),
  'workspace-without-projects': kind<{ workspace: string }>({
    severity: 'error',
    title: 'A workspace without client extension projects',
    message: ({ workspace }) => `No directory of the workspace ${workspace} holds a client-extension.yaml.`,
    remedy: () =>
      'Run uffa inside the workspace, name it with "--workspace", or see whether gradle.properties excludes its projects.',
  }),
  'directory-missing': kind<{ directory: string; meant?: string }>({
    severity: 'error',
    title: 'A directory that is not there',
    message: ({ directory }) => `${directory} does not exist.`,
    remedy: ({ meant }) =>
      meant === undefined
        ? 'Correct the path: it is relative to the current directory.'
        : `Name the project by its path, "${meant}".`,
  }),
  'directory-outside-workspace': kind<{ directory: string; workspace: string }>({
    severity: 'error',
    title: 'A directory outside the workspace',
    message: ({ directory, workspace }) => `${directory} is not in the workspace ${workspace}.`,
    remedy: () => 'Name the workspace of that directory with "--workspace".',
  }),
  'directory-without-project': kind<{ directory: string; project?: string }>({
    severity: 'error',
    title: 'A directory without client extension projects',
    message: ({ directory, project }) =>
      project === undefined
        ? `${directory} holds no project of the workspace.`
        : `${directory} is a part of the project ${project}, and no project itself.`,
    remedy: ({ project }) =>
      project === undefined
        ? 'Name a directory with a client-extension.yaml in it or below, one that gradle.properties does not exclude.'
        : `Name ${project}.`,
  }),
  'project-failed': kind<{ project: string; reason: string }>({
    severity: 'error',
    title: 'A project met a fault of uffa',
    message: ({ project, reason }) => `${project} met with a fault that uffa does not know: ${reason}.`,
    remedy: () => 'Run again with NODE_DEBUG=uffa in the environment to see where, and report it.',
  }),
};
