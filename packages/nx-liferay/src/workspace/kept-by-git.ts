import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { spawnGit, type Git } from 'uffa';
import { gitIgnore } from './git-ignore';

/** What git says of the files of a directory; paths are relative to it. */
export interface KeptByGit {
  /** Those of the files that git ignores and has not been told to keep. */
  readonly ignored: (files: readonly string[]) => ReadonlySet<string>;
  /** The files at or below these paths that are kept in git. */
  readonly tracked: (paths: readonly string[]) => readonly string[];
}

/**
 * Asks git about a directory. Where there is no repository nothing is kept, and the ignore files alone count. Undefined
 * where there is one that git gives no answer about, or no git to ask.
 *
 * @param directory absolute; in the workspace
 */
export function keptByGit(
  directory: string,
  workspaceRoot: string,
  environment: NodeJS.ProcessEnv,
): KeptByGit | undefined {
  if (!isInRepository(realpathSync.native(directory))) return withoutRepository(directory, workspaceRoot);
  const git = { directory, env: environment };
  if (askGit(git, ['rev-parse', '--is-inside-work-tree'])?.trim() !== 'true') return undefined;
  return {
    ignored: (files) => {
      // A name that begins with a colon would be a pattern.
      const input = files.map((file) => `./${file}\0`).join('');
      const answer = askGit(git, ['check-ignore', '-z', '--stdin'], input) ?? '';
      return new Set(listed(answer).map((file) => file.slice('./'.length)));
    },
    tracked: (paths) => {
      const answer = askGit(git, ['--literal-pathspecs', 'ls-files', '-z', '--', ...paths]);
      // What is not known to be free is kept.
      return answer === undefined ? paths : listed(answer);
    },
  };
}

function withoutRepository(directory: string, workspaceRoot: string): KeptByGit {
  const isIgnored = gitIgnore(workspaceRoot);
  const start = relative(workspaceRoot, directory).split(sep).join('/');
  const inWorkspace = (file: string) => (start === '' ? file : `${start}/${file}`);
  return {
    ignored: (files) => new Set(files.filter((file) => isIgnored(inWorkspace(file)))),
    tracked: () => [],
  };
}

function isInRepository(directory: string): boolean {
  const parent = dirname(directory);
  return existsSync(join(directory, '.git')) || (parent !== directory && isInRepository(parent));
}

/** What git prints; undefined where it fails, or is not installed. Of `check-ignore`, 1 means that nothing is ignored. */
function askGit(git: Git, args: readonly string[], input?: string): string | undefined {
  const { status, stdout } = spawnGit(git, args, input);
  return status === 0 || (status === 1 && args.includes('check-ignore')) ? stdout : undefined;
}

function listed(answer: string): readonly string[] {
  return answer.split('\0').filter((path) => path !== '');
}
