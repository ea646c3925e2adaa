import { kind } from '../kind';
import { jsonProblems } from './json-problems';

export const manifestKinds = {
  'json-syntax': kind<{ file: string; problem: keyof typeof jsonProblems; found: string }>({
    severity: 'error',
    title: 'A file is not JSON',
    message: ({ file, problem, found }) => `${file} is not JSON: ${jsonProblems[problem](found)}.`,
    remedy: () => 'Correct the file at this place; an editor that knows JSON marks it.',
  }),
};
