import { posix } from 'node:path';
import ignore from 'ignore';
import { readableLines } from '../../workspace/ignore-rules';

/** Something that is written into a workspace and should not be committed. */
interface Output {
  /** An example of its path, relative to the workspace root, with a slash at the end of a directory. */
  readonly path: string;
  /** Lines of .gitignore that cover it; the first that hides no tracked file is taken. */
  readonly lines: readonly string[];
}

export interface IgnoreLines {
  readonly added: readonly string[];
  /** Lines that would hide a file that git tracks. */
  readonly leftOut: readonly { readonly line: string; readonly file: string }[];
}

/**
 * The lines that .gitignore lacks for what Nx and this plugin write.
 *
 * @param projects paths of the projects, relative to the workspace root; also of one that is still to come
 * @param trackedFile the first tracked file that a line would hide
 */
export function ignoreLines(
  gitignore: string,
  projects: readonly string[],
  trackedFile: (line: string) => string | undefined,
): IgnoreLines {
  const isIgnored = ignore().add(readableLines(gitignore));
  const exposed = outputsOf(projects).filter(({ path }) => !isIgnored.ignores(path));
  const verdicts = new Map(
    exposed.flatMap(({ lines }) => lines).map((line) => [line, trackedFile(line)] as const),
  );
  const added = exposed.flatMap(({ lines }) => lines.find((line) => verdicts.get(line) === undefined) ?? []);
  const passedOver = exposed.flatMap(({ lines }) => {
    const taken = lines.findIndex((line) => added.includes(line));
    return taken < 0 ? lines : lines.slice(0, taken);
  });
  return {
    added: [...new Set(added)],
    leftOut: [...new Set(passedOver)].map((line) => ({ line, file: verdicts.get(line) ?? '' })),
  };
}

/** `.gitignore` with further lines at its end. */
export function withLines(gitignore: string, lines: readonly string[]): string {
  if (lines.length === 0) return gitignore;
  const eol = gitignore.includes('\r\n') ? '\r\n' : '\n';
  const end = gitignore === '' || gitignore.endsWith('\n') ? '' : eol;
  const gap = gitignore === '' ? '' : eol;
  return `${gitignore}${end}${gap}${['# What Nx and its builds write', ...lines].join(eol)}${eol}`;
}

function outputsOf(projects: readonly string[]): readonly Output[] {
  const inProjects = (path: string, lines: readonly string[]) =>
    projects.map((project) => ({ path: posix.join(project, path), lines }));
  return [
    { path: 'node_modules/', lines: ['node_modules/'] },
    { path: '.nx/cache/', lines: ['.nx/cache/'] },
    { path: '.nx/workspace-data/', lines: ['.nx/workspace-data/'] },
    ...inProjects('node_modules/', ['node_modules/']),
    ...inProjects('dist/project.zip', ['dist/', '**/dist/*.zip']),
    ...inProjects('build/liferay-client-extension-build/', [
      'build/',
      '**/build/liferay-client-extension-build/',
    ]),
  ];
}
