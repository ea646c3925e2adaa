import { git } from '../git';

/** Asks git which of the files that it tracks a line of .gitignore would hide. */
export type TrackedFile = (line: string) => string | undefined;

/** Looks for the first such file. Undefined where the workspace is in no git repository, or git is not installed. */
export function trackedFiles(root: string): TrackedFile | undefined {
  if (git(root, 'rev-parse', '--git-dir') === undefined) return undefined;
  return (line) => {
    const files = git(root, 'ls-files', '-z', '--cached', '--ignored', `--exclude=${line}`) ?? '';
    return files.split('\0').find((file) => file !== '');
  };
}
