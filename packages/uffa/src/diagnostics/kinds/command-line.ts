import { kind } from '../kind';

/** What the command line asks for and cannot have. */
export const commandLineKinds = {
  'command-missing': kind<{ commands: readonly string[] }>({
    severity: 'error',
    title: 'Missing command',
    message: () => 'No command was given.',
    fix: ({ commands }) => `Write uffa ${commands.join(', uffa ')}; uffa --help says more.`,
  }),
  'command-unknown': kind<{ command: string; nearest?: string; commands: readonly string[] }>({
    severity: 'error',
    title: 'Unknown command',
    message: ({ command }) => `Unknown command: "${command}".`,
    fix: ({ nearest, commands }) =>
      nearest === undefined ? `Use one of ${commands.join(', ')}.` : `Write "uffa ${nearest}".`,
  }),
  'format-of-a-whole-run': kind<{ format: string; formats: readonly string[] }>({
    severity: 'error',
    title: 'Format without an end',
    message: ({ format }) =>
      `"--format ${format}" is one document about a whole run, and "--watch" has no end.`,
    fix: ({ formats }) => `Use one of ${formats.join(', ')}, or leave "--watch" out.`,
  }),
  'format-unknown': kind<{ format: string; nearest?: string; formats: readonly string[] }>({
    severity: 'error',
    title: 'Unknown format',
    message: ({ format }) => `"--format" names "${format}", which is not a format of uffa.`,
    fix: ({ nearest, formats }) =>
      nearest === undefined ? `Use one of ${formats.join(', ')}.` : `Write "--format ${nearest}".`,
  }),
  'needed-project-failed': kind<{ project: string; needed: string }>({
    severity: 'error',
    title: 'Needed project failed',
    message: ({ project, needed }) => `${project} was left out, for ${needed}, which it needs, has failed.`,
    fix: ({ needed }) => `Correct what is said of ${needed}, and run again.`,
  }),
  'option-of-another-command': kind<{ option: string; command: string; owners: readonly string[] }>({
    severity: 'error',
    title: 'Option of another command',
    message: ({ option, command, owners }) =>
      `"uffa ${command}" does not take the option "${option}", which belongs to "uffa ${owners.join(', ')}".`,
    fix: ({ option, owners: [owner = ''] }) => `Leave "${option}" out, or run "uffa ${owner}".`,
  }),
  'option-unknown': kind<{ option: string; nearest?: string; options: readonly string[] }>({
    severity: 'error',
    title: 'Unknown option',
    message: ({ option }) => `Unknown option: "${option}".`,
    fix: ({ nearest, options }) =>
      nearest === undefined ? `Use one of ${options.join(', ')}.` : `Write "${nearest}".`,
  }),
  'diagnostic-code-unknown': kind<{ option: string; code: string; nearest?: string }>({
    severity: 'error',
    title: 'Unknown diagnostic code',
    message: ({ option, code }) => `"${option}" names "${code}", and no diagnostic has that code.`,
    fix: ({ nearest }) =>
      nearest === undefined
        ? 'Write a code as it stands in the message, such as url-not-served.'
        : `Write "${nearest}".`,
  }),
  'option-value-missing': kind<{ option: string; value: string }>({
    severity: 'error',
    title: 'Missing option value',
    message: ({ option }) => `The option "${option}" has no value.`,
    fix: ({ option, value }) => `Write "${option} ${value}".`,
  }),
  'option-value-unexpected': kind<{ option: string; value: string }>({
    severity: 'error',
    title: 'Unexpected option value',
    message: ({ option, value }) => `The option "${option}" takes no value, but has "${value}".`,
    fix: ({ option }) => `Write "${option}" alone, or leave it out.`,
  }),
  'task-output-malformed': kind<{ value: string }>({
    severity: 'error',
    title: 'Malformed task output',
    message: ({ value }) => `The task output "${value}" is not a name and a path with "=" between them.`,
    fix: () =>
      'Write "--task-output <name>=<path>", the path relative to the workspace; or "<project>:<name>=<path>" where several projects have that name.',
  }),
  'task-output-of-several': kind<{ task: string; path: string; projects: readonly string[] }>({
    severity: 'error',
    title: 'One task output for several projects',
    message: ({ task, path, projects }) =>
      `${path} is named for fromTask: ${task}, which ${projects.join(', ')} have: each would be packaged with it.`,
    fix: ({ task, projects }) =>
      `Name the project with the task: --task-output ${projects[0] ?? ''}:${task}=<path>, once for each.`,
  }),
  'task-output-project-unknown': kind<{ project: string; task: string; known: readonly string[] }>({
    severity: 'error',
    title: 'Task output for an unknown project',
    message: ({ project, task }) => `--task-output ${project}:${task} names no project of this run.`,
    fix: ({ known }) => `Name one by its directory or its path: ${known.join(', ')}.`,
  }),
  'task-output-unused': kind<{ task: string; path: string }>({
    severity: 'warning',
    title: 'Unused task output',
    message: ({ task, path }) => `No project of this run has fromTask: ${task}, so ${path} is not packaged.`,
    fix: () => 'Correct the name, or leave the option out.',
  }),
  'workspace-missing': kind<{ directory: string }>({
    severity: 'error',
    title: 'Workspace not found',
    message: ({ directory }) => `The workspace ${directory} is not a directory.`,
    fix: () => 'Correct "--workspace", or leave it out to use the workspace of the current directory.',
  }),
  'workspace-without-projects': kind<{ workspace: string }>({
    severity: 'error',
    title: 'No client extension projects in the workspace',
    message: ({ workspace }) => `No directory of the workspace ${workspace} holds a client-extension.yaml.`,
    fix: () =>
      'Run uffa inside the workspace, name it with "--workspace", or see whether gradle.properties excludes its projects.',
  }),
  'directory-missing': kind<{ directory: string; meant?: string }>({
    severity: 'error',
    title: 'Directory not found',
    message: ({ directory }) => `${directory} does not exist.`,
    fix: ({ meant }) =>
      meant === undefined
        ? 'Correct the path: it is relative to the current directory.'
        : `Name the project by its path, "${meant}".`,
  }),
  'directory-outside-workspace': kind<{ directory: string; workspace: string }>({
    severity: 'error',
    title: 'Directory outside the workspace',
    message: ({ directory, workspace }) => `${directory} is not in the workspace ${workspace}.`,
    fix: () => 'Name the workspace of that directory with "--workspace".',
  }),
  'directory-without-project': kind<{ directory: string; project?: string }>({
    severity: 'error',
    title: 'No client extension projects in the directory',
    message: ({ directory, project }) =>
      project === undefined
        ? `${directory} holds no project of the workspace.`
        : `${directory} is a part of the project ${project}, and no project itself.`,
    fix: ({ project }) =>
      project === undefined
        ? 'Name a directory with a client-extension.yaml in it or below, one that gradle.properties does not exclude.'
        : `Name ${project}.`,
  }),
  'project-failed': kind<{ project: string; reason: string }>({
    severity: 'error',
    title: 'Internal error',
    message: ({ project, reason }) => `${project} met with a fault that uffa does not know: ${reason}.`,
    fix: () => 'Run again with NODE_DEBUG=uffa in the environment to see where, and report it.',
  }),
};
