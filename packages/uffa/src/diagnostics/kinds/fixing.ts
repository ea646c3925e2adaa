import { kind } from '../kind';

/** What keeps `uffa validate --fix` from writing. */
export const fixingKinds = {
  'fix-file-changed': kind<{ file: string }>({
    severity: 'error',
    title: 'File changed while it was fixed',
    message: ({ file }) =>
      `${file} was changed or removed by another program meanwhile, so nothing of its project was fixed.`,
    fix: () => 'Save what is open in an editor, and run again.',
  }),
  'fix-file-linked': kind<{ file: string }>({
    severity: 'error',
    title: 'File to fix is a symbolic link',
    message: ({ file }) => `${file} is a symbolic link, so nothing of its project was fixed.`,
    fix: () => 'Correct the file that the link leads to, or put a copy in the place of the link.',
  }),
  'fix-file-read-only': kind<{ file: string }>({
    severity: 'error',
    title: 'File to fix is read-only',
    message: ({ file }) => `${file} is read-only, so nothing of its project was fixed.`,
    fix: ({ file }) => `Give yourself the right to write to ${file}, and run again.`,
  }),
};
