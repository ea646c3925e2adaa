/**
 * Files outside of a project that a usual front-end build reads, by name; `*` stands for any text. Tools find them in the
 * workspace's root without being told.
 */
const rootNames: readonly string[] = [
  // Nx puts what is in these into the environment of a task, under other names for targets and configurations as well.
  '.env*',
  '.*.env',
  '.node-version',
  '.npmrc',
  '.nvmrc',
  '.pnpmfile.cjs',
  '.tool-versions',
  '.yarnrc*',
  'bunfig.toml',
  'pnpm-workspace.yaml',
];

/** The same for any directory above the project: tools look for these from the project upwards. */
const upwardNames: readonly string[] = [
  '.babelrc*',
  '.browserslistrc',
  '.postcssrc*',
  '.swcrc',
  'babel.config.*',
  'browserslist',
  'jsconfig*.json',
  'postcss.config.*',
  'tailwind.config.*',
  'tsconfig*.json',
];

/** What `patch-package`, pnpm and Yarn keep patches of packages in. */
const patchDirectories: readonly string[] = ['patches', '.yarn/patches'];

/** Nx globs of these files, relative to the workspace root: one for each directory, since Nx carries each along. */
export function surroundingGlobs(projectPath: string): readonly string[] {
  const above = directoriesAbove(projectPath);
  return [
    oneOf([...rootNames, ...upwardNames]),
    ...patchDirectories.map((directory) => `${directory}/**/*`),
    ...above.map((directory) => `${directory}/${oneOf(upwardNames)}`),
  ];
}

/** Whether a file of this name, in the workspace's root or a project, says something to builds. */
export function isSurroundingFile(name: string): boolean {
  return exactNames.has(name) || forms.some(([start, end]) => name.startsWith(start) && name.endsWith(end));
}

const allNames = [...rootNames, ...upwardNames];
const exactNames: ReadonlySet<string> = new Set(allNames.filter((each) => !each.includes('*')));
const forms = allNames
  .filter((each) => each.includes('*'))
  .map((each): readonly [start: string, end: string] => {
    const [start = '', end = ''] = each.split('*');
    return [start, end];
  });

/** Members of the root's package.json that tools take as their configuration. */
export const packageMembers: readonly string[] = ['babel', 'browserslist', 'postcss', 'tailwindcss'];

function oneOf(names: readonly string[]): string {
  return `{${names.join(',')}}`;
}

/** Those between a project and the workspace's root, without either. */
function directoriesAbove(projectPath: string): readonly string[] {
  const segments = projectPath.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
