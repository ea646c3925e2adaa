import { kind } from '../kind';

/** What is found when a workspace is made ready, and gets its pipeline. */
export const workspaceSetupKinds = {
  'json-unreadable': kind<{ file: string; reason: string }>({
    severity: 'error',
    title: 'A JSON file that cannot be read',
    message: ({ file, reason }) => `${file} is no JSON: ${reason}.`,
    remedy: () => 'Correct it there, and run the generator again.',
  }),
  'package-json-missing': kind<{ file: string }>({
    severity: 'error',
    title: 'A workspace without package.json',
    message: ({ file }) => `There is no ${file} in which the plugin and Nx could be named.`,
    remedy: () => 'Make one with npm init --yes, and add Nx to it: npm install --save-dev nx.',
  }),
  'gitignore-line-left-out': kind<{ line: string; file: string }>({
    severity: 'info',
    title: 'A line that .gitignore did not get',
    message: ({ line, file }) =>
      `.gitignore has no line "${line}", for it would hide ${file}, which git tracks.`,
    remedy: () =>
      'Move the file if it is a source; otherwise remove it with git rm --cached and add the line.',
  }),
  'gitignore-unchecked': kind<{ lines: readonly string[] }>({
    severity: 'info',
    title: 'Lines of .gitignore that were not compared with what git tracks',
    message: ({ lines }) =>
      `The workspace is in no git repository, so nobody checked that ${lines.join(', ')} hide no source.`,
    remedy: () => 'Look at .gitignore before the first commit.',
  }),
  'editor-settings-unreadable': kind<{ reason: string }>({
    severity: 'warning',
    title: 'Settings of VS Code that cannot be read',
    message: ({ reason }) => `.vscode/settings.json is no JSON and stays as it is: ${reason}.`,
    remedy: () =>
      'Correct it, and run nx g nx-liferay:init again to get the schema of client-extension.yaml.',
  }),
  'editor-schema-taken': kind<{ schema: string }>({
    severity: 'info',
    title: 'Another schema for client-extension.yaml',
    message: ({ schema }) =>
      `.vscode/settings.json has the schema "${schema}" for client-extension.yaml, and keeps it.`,
    remedy: () =>
      'Remove it from yaml.schemas and run nx g nx-liferay:init again to get the one of nx-liferay.',
  }),
  'pipeline-exists': kind<{ file: string; jobs: string }>({
    severity: 'error',
    title: 'A pipeline that is there already',
    message: ({ file }) => `${file} is there, and is not what would be generated.`,
    remedy: ({ file, jobs }) =>
      `Write the new one beside it with --file, and take ${jobs} over from there; or remove ${file} first.`,
  }),
};
