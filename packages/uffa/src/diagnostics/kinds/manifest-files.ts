import { kind } from '../kind';
import { jsonProblems, type JsonProblem } from './json-problems';
import { yamlProblems, type YamlProblem } from './yaml-problems';

/** Why a yaml file cannot be read. */
const unreadableBecause = {
  missing: { message: 'it is no longer there', fix: 'Restore the file, or remove the project.' },
  forbidden: { message: 'you are not allowed to', fix: 'Give yourself the permission to read it.' },
  directory: { message: 'it is a directory', fix: 'Rename or remove the directory.' },
  other: { message: 'the system refuses', fix: 'Look at the file and at the disk that it lies on.' },
};

export type UnreadableBecause = keyof typeof unreadableBecause;

/** Why a file that looks like a profile is none. */
const profileIgnoredBecause = {
  reserved: {
    message: '"default" is the name of having no profile',
    fix: 'Give the profile another name, or move what it says into client-extension.yaml.',
  },
  extension: {
    message: 'Liferay reads .yaml files only',
    fix: 'Rename it so that it ends in .yaml.',
  },
  case: {
    message: 'the file names are written in lower case',
    fix: 'Rename it in lower case.',
  },
  name: {
    message:
      "a profile's file is named client-extension.<profile>.yaml, the profile in lower-case letters a to z only",
    fix: 'Rename it, for instance to client-extension.dev.yaml.',
  },
};

export type ProfileIgnoredBecause = keyof typeof profileIgnoredBecause;

/** Finding the files, and turning them into text. */
const fileKinds = {
  'manifest-unreadable': kind<{ file: string; reason: UnreadableBecause; code: string }>({
    severity: 'error',
    title: 'Unreadable yaml file',
    message: ({ file, reason, code }) =>
      `${file} cannot be read: ${unreadableBecause[reason].message} (${code}).`,
    fix: ({ reason }) => unreadableBecause[reason].fix,
  }),
  'manifest-too-large': kind<{ file: string; size: number }>({
    severity: 'error',
    title: 'yaml file too large',
    message: ({ file, size }) => `${file} has ${size} bytes; at most a million are read.`,
    fix: () => 'Is it the right file? Move data into files of their own and assemble them.',
  }),
  'manifest-not-utf8': kind<{ file: string; offset: number; byte: number; encoding: 'utf-16' | 'unknown' }>({
    severity: 'error',
    title: 'yaml file not in UTF-8',
    message: ({ file, offset, byte, encoding }) =>
      encoding === 'utf-16'
        ? `${file} is encoded in UTF-16, and Liferay reads UTF-8.`
        : `${file} is not UTF-8: byte ${offset} is 0x${byte.toString(16).toUpperCase().padStart(2, '0')}.`,
    fix: () => 'Save the file as UTF-8.',
  }),
  'project-unreadable': kind<{ directory: string; code: string }>({
    severity: 'error',
    title: 'Unreadable project directory',
    message: ({ directory, code }) => `The directory ${directory} cannot be read (${code}).`,
    fix: () => 'Give yourself the permission to read it.',
  }),
  'profile-file-ignored': kind<{ name: string; because: ProfileIgnoredBecause }>({
    severity: 'warning',
    title: 'Profile file ignored',
    message: ({ name, because }) => `${name} is ignored: ${profileIgnoredBecause[because].message}.`,
    fix: ({ because }) => profileIgnoredBecause[because].fix,
  }),
};

/** The text itself. */
const textKinds = {
  'yaml-syntax': kind<{ file: string; problem: YamlProblem; found: string }>({
    severity: 'error',
    title: 'YAML syntax error',
    message: ({ file, problem, found }) => `${file} cannot be read: ${yamlProblems[problem].message(found)}.`,
    fix: ({ problem, found }) => yamlProblems[problem].fix(found),
  }),
  'yaml-alias': kind<{ file: string; name: string }>({
    severity: 'warning',
    title: 'YAML alias not resolved',
    message: ({ name }) =>
      `"*${name}" is read as the text "${name}": Liferay's build tools do not follow YAML references.`,
    fix: ({ name }) => `Repeat the value that "&${name}" marks, or write "${name}" if the text is meant.`,
  }),
  'yaml-mark': kind<{ file: string; mark: string; as: 'tag' | 'anchor' }>({
    severity: 'warning',
    title: 'Text cut by a YAML tag or anchor',
    message: ({ mark, as }) =>
      `YAML takes "${mark}" for ${as === 'tag' ? 'a tag' : 'an anchor'}, so it is not part of the value.`,
    fix: () => `If it is text, put the whole value in quotes: '...'. If not, remove it.`,
  }),
  'yaml-duplicate-key': kind<{ file: string; key: string; first: number }>({
    severity: 'warning',
    title: 'Duplicate key',
    message: ({ key, first }) => `The key "${key}" replaces the one of line ${first}, whose value is lost.`,
    fix: ({ key }) => `Keep one "${key}", with everything that both say.`,
  }),
  'yaml-rest-ignored': kind<{ file: string }>({
    severity: 'warning',
    title: 'End of the yaml file ignored',
    message: ({ file }) => `${file} goes on here, but Liferay's build tools stop reading before.`,
    fix: () => 'Keep one document in the file: no second "---", and all ids in the same column.',
  }),
  'json-syntax': kind<{ file: string; problem: JsonProblem; found: string }>({
    severity: 'error',
    title: 'JSON syntax error',
    message: ({ file, problem, found }) => `${file} is not JSON: ${jsonProblems[problem](found)}.`,
    fix: () => 'Correct the file at this place; an editor that knows JSON marks it.',
  }),
};

/** Reading the text of a project's yaml files. */
export const manifestFileKinds = { ...fileKinds, ...textKinds } as const;
