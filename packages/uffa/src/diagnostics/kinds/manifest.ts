import { kind } from '../kind';
import { jsonProblems } from './json-problems';
import { yamlProblems, type YamlProblem } from './yaml-problems';

export const manifestKinds = {
  'yaml-syntax': kind<{ file: string; problem: YamlProblem; found: string }>({
    severity: 'error',
    title: 'A file is not the YAML that Liferay reads',
    message: ({ file, problem, found }) => `${file} cannot be read: ${yamlProblems[problem].message(found)}.`,
    remedy: ({ problem, found }) => yamlProblems[problem].remedy(found),
  }),
  'yaml-alias': kind<{ file: string; name: string }>({
    severity: 'warning',
    title: 'A YAML reference is not followed',
    message: ({ name }) => `"*${name}" is read as the text "${name}": Liferay's build tools do not follow YAML references.`,
    remedy: ({ name }) => `Repeat the value that "&${name}" marks, or put "${name}" in quotes if the text is meant.`,
  }),
  'yaml-duplicate-key': kind<{ file: string; key: string; first: number }>({
    severity: 'warning',
    title: 'A key stands twice in one mapping',
    message: ({ key, first }) => `The key "${key}" replaces the one of line ${first}, whose value is lost.`,
    remedy: ({ key }) => `Keep one "${key}", with everything that both say.`,
  }),
  'json-syntax': kind<{ file: string; problem: keyof typeof jsonProblems; found: string }>({
    severity: 'error',
    title: 'A file is not JSON',
    message: ({ file, problem, found }) => `${file} is not JSON: ${jsonProblems[problem](found)}.`,
    remedy: () => 'Correct the file at this place; an editor that knows JSON marks it.',
  }),
};
