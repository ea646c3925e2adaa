import { kind } from '../kind';

/** Who would make a directory: a script of package.json; nobody, although it looks like one that is made; nobody. */
export type OwnBuild = 'script' | 'missing' | 'none';

const madeBy: Readonly<Record<OwnBuild, (from: string) => string>> = {
  script: (from) =>
    `Run the script "build" of package.json. If it does not make ${from}, correct the path: it is relative to the project's directory.`,
  missing: (from) =>
    `Add a build that makes ${from}, such as a script "build" in package.json, or correct the path: it is relative to the project's directory.`,
  none: (from) => `Create ${from}, or correct the path: it is relative to the project's directory.`,
};

const filledBy: Readonly<Record<OwnBuild, (from: string) => string>> = {
  script: (from) =>
    `Run the script "build" of package.json. If it does not fill ${from}, correct the path or remove the step.`,
  missing: (from) =>
    `Add a build that fills ${from}, such as a script "build" in package.json, or remove the step.`,
  none: (from) => `Put files into ${from}, or remove the step.`,
};

/** The files that the pattern of a URL matches, the first of them by name. */
export interface MatchedFiles {
  readonly id: string;
  readonly key: string;
  readonly glob: string;
  readonly paths: readonly string[];
  readonly others: number;
}

function listOf({ paths, others }: Pick<MatchedFiles, 'paths' | 'others'>): string {
  return `${paths.join(', ')}${others === 0 ? '' : ` and ${others} more`}`;
}

const emptyOutput = 'Delete what an earlier build left behind, and let the build empty its output first';

export const assembleKinds = {
  'assemble-source-missing': kind<{ from: string; build: OwnBuild; themePath?: string }>({
    severity: 'warning',
    title: 'Source not found',
    message: ({ from }) =>
      `The step reads from "${from}", which does not exist: it puts nothing into the archive.`,
    fix: ({ from, build, themePath }) =>
      themePath === undefined
        ? madeBy[build](from)
        : `Put the files into src/${themePath} of the theme, or correct the path: the built theme has what is in its src and in its base theme, and ${themePath} is in neither.`,
  }),
  'assemble-source-empty': kind<{ from: string; build: OwnBuild }>({
    severity: 'warning',
    title: 'Empty source',
    message: ({ from }) =>
      `"${from}" holds no file that can be packaged: the step adds nothing to the archive.`,
    fix: ({ from, build }) => filledBy[build](from),
  }),
  'assemble-build-left-out': kind<{ from: string; file: string }>({
    severity: 'warning',
    title: 'Build script left out by Nx',
    message: ({ from, file }) =>
      `The step puts nothing into the archive: no build fills "${from}", because "includedScripts" in ${file} does not list the script "build".`,
    fix: ({ file }) =>
      `Add "build" to "includedScripts" in ${file}, or remove "includedScripts": then Nx runs every script as a target.`,
  }),
  'assemble-matches-nothing': kind<{ from: string; patterns: readonly string[]; hint: string }>({
    severity: 'warning',
    title: 'Patterns match nothing',
    message: ({ from, patterns }) =>
      `No file in "${from}" matches ${patterns.map((pattern) => `"${pattern}"`).join(', ')}.`,
    fix: ({ hint }) => hint,
  }),
  'assemble-duplicate-path': kind<{
    path: string;
    first: string;
    firstLine: number;
    source: string;
    others: number;
  }>({
    severity: 'error',
    title: 'Two files for one path',
    message: ({ path, first, firstLine, source, others }) =>
      `${source} would be packaged as ${path}, which is already taken by ${first} (line ${firstLine})${others === 0 ? '' : `; ${others} more paths clash like this`}.`,
    fix: () => 'Give one of them another "into", or keep one of them out with "include".',
  }),
  'assemble-from-empty': kind<Record<string, never>>({
    severity: 'error',
    title: 'Empty source path',
    message: () => '"from" is empty or no text; a path relative to the project was expected.',
    fix: () => 'Name one file or directory, such as from: assets. Two sources are two steps.',
  }),
  'assemble-path-is-url': kind<{ path: string }>({
    severity: 'error',
    title: 'URL in place of a path',
    message: ({ path }) => `${path} is read as a URL, and only files of the workspace can be assembled.`,
    fix: () => 'Name a file or directory; if its name holds a colon, write ./ in front of it.',
  }),
  'assemble-into-outside': kind<{ into: string }>({
    severity: 'warning',
    title: 'Destination outside the archive',
    message: ({ into }) =>
      `"into: ${into}" leads out of the archive, or to a name that no archive takes: files of the step are not packaged.`,
    fix: () => 'Name a directory of the archive, such as static.',
  }),
  'from-task-unknown': kind<{ task: string; known: readonly string[] }>({
    severity: 'error',
    title: 'Unknown task',
    message: ({ task, known }) =>
      `fromTask names ${task}, but the project has no task of that name${listed(known)}.`,
    fix: ({ task }) =>
      `Name a target of the project that has outputs, add the target ${task}, or use from with the path of the files; uffa on the command line is told by --task-output ${task}=<path>.`,
  }),
  'from-task-unknown-with-from': kind<{ task: string; known: readonly string[]; from: string }>({
    severity: 'warning',
    title: 'Unknown task, from used instead',
    message: ({ task, known, from }) =>
      `fromTask names ${task}, but the project has no task of that name${listed(known)}: ${from} is used.`,
    fix: () => 'Remove fromTask, or name a target of the project that has outputs.',
  }),
  'theme-not-built': kind<{ project: string; directory: string }>({
    severity: 'warning',
    title: 'Theme not built',
    message: ({ project, directory }) =>
      `The theme ${project} is not built: there are no style sheets in ${directory}/css.`,
    fix: ({ project }) =>
      `Run uffa build-theme ${project}, or the build of your own that makes them. Under Nx, package does it first.`,
  }),
  'task-not-run': kind<{
    task: string;
    tool: string;
    command: string;
    project: string;
    directory: string;
  }>({
    severity: 'error',
    title: 'Task not run',
    message: ({ task, tool, project }) =>
      `fromTask names ${task}, which ${tool} makes, but ${project} has no archive of it so far.`,
    fix: ({ task, command, project, directory }) =>
      `Run ${command} in ${directory}, or say where the file is: --task-output ${project}:${task}=<path>.`,
  }),
  'task-output-ambiguous': kind<{ task: string; project: string; files: readonly string[] }>({
    severity: 'error',
    title: 'Several archives of one task',
    message: ({ task, files }) => `fromTask names ${task}, and it may have made any of ${files.join(', ')}.`,
    fix: ({ task, project, files }) =>
      `Say which: --task-output ${project}:${task}=${files[0] ?? '<path>'}; or build again from clean.`,
  }),
  'hashify-glob-invalid': kind<{ glob: string; reason: string }>({
    severity: 'error',
    title: 'Invalid hashify pattern',
    message: ({ glob, reason }) => `hashify: ${glob} is not a valid glob: ${reason}.`,
    fix: () => 'Write a glob over file names, such as "*.js" or "{main,vendor}.js".',
  }),
  'url-glob-invalid': kind<{ id: string; key: string; glob: string; reason: string }>({
    severity: 'error',
    title: 'Invalid URL pattern',
    message: ({ id, key, glob, reason }) => `${key} of ${id}: ${glob} is not a valid glob: ${reason}.`,
    fix: () => 'Close every [ and {, and do not nest braces.',
  }),
  'url-matches-several': kind<MatchedFiles>({
    severity: 'warning',
    title: 'URL pattern matches several files',
    message: ({ id, key, glob, ...files }) =>
      `${key} of ${id} takes one file, and ${glob} matches several: ${listOf(files)}.`,
    fix: () => `${emptyOutput}; or write a pattern that matches one file.`,
  }),
  'url-matches-builds': kind<MatchedFiles>({
    severity: 'warning',
    title: 'URL pattern matches files of several builds',
    message: ({ id, key, glob, ...files }) =>
      `${key} of ${id}: ${glob} matches files that differ only in a hash: ${listOf(files)}.`,
    fix: () => `${emptyOutput}; or write a pattern that matches the files to load.`,
  }),
  'url-matches-nothing': kind<{ id: string; key: string; glob: string; candidates: readonly string[] }>({
    severity: 'error',
    title: 'URL pattern matches nothing',
    message: ({ id, key, glob }) => `${key} of ${id}: nothing under static/ matches ${glob}.`,
    fix: ({ glob, candidates }) => {
      if (candidates.length === 0)
        return 'Nothing is assembled into static/ yet: check the steps of assemble.';
      const rule = glob.includes('\\')
        ? 'Write "/" between directories: a backslash stands for the character behind it.'
        : 'Patterns are relative to static/.';
      return `${rule} There is: ${candidates.join(', ')}.`;
    },
  }),
  'url-list-element-not-text': kind<{ id: string; key: string; value: string }>({
    severity: 'error',
    title: 'List element must be text',
    message: ({ id, key, value }) => `${key} of ${id} has the element ${value}, which is not text.`,
    fix: ({ value }) =>
      `Quote it: "${value}". Liferay's build reads every list of such an extension as text.`,
  }),
};

function listed(known: readonly string[]): string {
  return known.length === 0 ? '; it has none with outputs' : `; it has ${known.join(', ')}`;
}
