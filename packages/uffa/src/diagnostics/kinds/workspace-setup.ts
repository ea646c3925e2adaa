import { kind } from '../kind';

/** What is found when a workspace is made ready, and gets its pipeline. */
export const workspaceSetupKinds = {
  'json-unreadable': kind<{ file: string; reason: string }>({
    severity: 'error',
    title: 'Unreadable JSON file',
    message: ({ file, reason }) => `${file} is not valid JSON: ${reason}.`,
    fix: () => 'Correct it there, and run the generator again.',
  }),
  'package-json-missing': kind<{ file: string }>({
    severity: 'error',
    title: 'Missing package.json',
    message: ({ file }) => `${file} does not exist, so the plugin and Nx cannot be added to it.`,
    fix: () => 'Make one with npm init --yes, and add Nx to it: npm install --save-dev nx.',
  }),
  'gitignore-line-left-out': kind<{ line: string; file: string }>({
    severity: 'info',
    title: 'Line not added to .gitignore',
    message: ({ line, file }) =>
      `The line "${line}" was not added to .gitignore: it would hide ${file}, which git tracks.`,
    fix: () => 'Move the file if it is a source; otherwise remove it with git rm --cached and add the line.',
  }),
  'gitignore-unchecked': kind<{ lines: readonly string[] }>({
    severity: 'info',
    title: 'Lines of .gitignore not checked against tracked files',
    message: ({ lines }) =>
      `The workspace is in no git repository, so nobody checked that ${lines.join(', ')} hide no source.`,
    fix: () => 'Look at .gitignore before the first commit.',
  }),
  'line-ends-converted': kind<{ directories: readonly string[] }>({
    severity: 'warning',
    title: 'Line ends that depend on the machine',
    message: ({ directories }) =>
      `On this machine git writes text files with CRLF (core.autocrlf is true), so archives of ${directories.join(', ')} have other bytes than on others.`,
    fix: ({ directories }) =>
      `Commit your work and .gitattributes, then run git rm -r -q --cached ${directories.join(' ')} and git reset --hard: git writes the files again, with LF.`,
  }),
  'editor-settings-unreadable': kind<{ reason: string }>({
    severity: 'warning',
    title: 'Unreadable VS Code settings',
    message: ({ reason }) => `.vscode/settings.json is not valid JSON and stays as it is: ${reason}.`,
    fix: () => 'Correct it, and run nx g nx-liferay:init again to get the schema of client-extension.yaml.',
  }),
  'editor-schema-taken': kind<{ schema: string }>({
    severity: 'info',
    title: 'Another schema for client-extension.yaml',
    message: ({ schema }) =>
      `.vscode/settings.json has the schema "${schema}" for client-extension.yaml, and keeps it.`,
    fix: () => 'Remove it from yaml.schemas and run nx g nx-liferay:init again to get the one of nx-liferay.',
  }),
  'pipeline-exists': kind<{ file: string; jobs: string }>({
    severity: 'error',
    title: 'Pipeline exists',
    message: ({ file }) => `${file} is there, and is not what would be generated.`,
    fix: ({ file, jobs }) =>
      `Write the new one beside it with --file, and take ${jobs} over from there; or remove ${file} first.`,
  }),
};
