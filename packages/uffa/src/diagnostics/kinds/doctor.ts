import { kind } from '../kind';

/** What a machine lacks for the projects of a workspace, besides what their tasks say themselves. */
export const doctorKinds = {
  'node-unfit': kind<{ found: string; range: string; file?: string }>({
    severity: 'warning',
    title: 'Unsupported version of Node.js',
    message: ({ found, range, file }) =>
      `${file === undefined ? 'uffa' : file} asks for Node.js ${range}, but this is Node.js ${found}.`,
    fix: ({ range, file }) =>
      `Install a Node.js that fits ${range}${file === undefined ? '' : `, or correct "engines" in ${file}`}.`,
  }),
  'lock-file-none': kind<{ file: string; manager: string; directory: string }>({
    severity: 'warning',
    title: 'No lock file',
    message: ({ file }) =>
      `${file} asks for packages, and without a lock file every machine may install other versions of them.`,
    fix: ({ manager, directory }) =>
      `${runIn(directory, `${manager} install`)}, and keep the lock file that it writes in git.`,
  }),
  'lock-files-several': kind<{ directory: string; names: readonly string[] }>({
    severity: 'warning',
    title: 'Lock files of several package managers',
    message: ({ directory, names }) =>
      `${directory === '.' ? 'The root of the workspace' : directory} has ${names.join(' and ')}, and the first of them counts.`,
    fix: () => 'Keep the one of your package manager, and delete the others.',
  }),
  'packages-not-installed': kind<{
    file: string;
    names: readonly string[];
    command: string;
    directory: string;
  }>({
    severity: 'error',
    title: 'Packages not installed',
    message: ({ file, names }) =>
      `${file} asks for ${firstOf(names)}, and ${names.length === 1 ? 'it is' : 'they are'} not installed.`,
    fix: ({ command, directory }) => `${runIn(directory, command)}.`,
  }),
};

/** So many names are a sentence. */
const MOST_NAMES = 5;

function firstOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES);
  const others = names.length - shown.length;
  return others === 0 ? shown.join(', ') : `${shown.join(', ')} and ${others} more`;
}

/** A command, and where it is to be run. */
function runIn(directory: string, command: string): string {
  return directory === '.' ? `Run ${command}` : `In ${directory}, run ${command}`;
}
