import { kind } from '../kind';
import { jsonProblems, type JsonProblem } from './json-problems';
import { someOf } from './some-of';
import { valueKinds, type ValueKind } from './value-kinds';
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

/** What profiles do to the base. */
const profileKinds = {
  'profile-unknown': kind<{ profile: string; profiles: readonly string[] }>({
    severity: 'warning',
    title: 'Unknown profile',
    message: ({ profile }) =>
      `client-extension.${profile}.yaml does not exist, so the archive for the profile "${profile}" holds no client extension.`,
    fix: ({ profile, profiles }) =>
      profiles.length === 0
        ? `Package without a profile, or write client-extension.${profile}.yaml; it may be empty.`
        : `Use one of the profiles there are (${profiles.join(', ')}), or write client-extension.${profile}.yaml; it may be empty.`,
  }),
  'profile-without-base': kind<{ file: string; base: string }>({
    severity: 'error',
    title: 'Profile without base file',
    message: ({ file, base }) => `${file} has nothing to override: ${base} holds no client extension.`,
    fix: ({ base }) => `Define the client extensions in ${base}, and only what differs in the profile.`,
  }),
  'profile-override-ignored': kind<{ path: string; kind: ValueKind }>({
    severity: 'warning',
    title: 'Override ignored',
    message: ({ path, kind: found }) =>
      `The profile sets "${path}" to ${valueKinds[found]}, but it is a mapping in client-extension.yaml and stays one.`,
    fix: () => 'Override the single keys below it: a profile can neither remove nor replace a mapping.',
  }),
};

/** Properties beside their id, not below it; without an id where none is above them. */
export interface FlatExtension {
  readonly id?: string;
  readonly keys: readonly string[];
}

function indented({ id = 'my-extension', keys }: FlatExtension): string {
  return [`${id}:`, ...keys.map((key) => `    ${key}: ...`)].join('\n');
}

/** What the document says. */
const contentKinds = {
  'document-not-a-mapping': kind<{ file: string; kind: ValueKind }>({
    severity: 'warning',
    title: 'yaml file without client extensions',
    message: ({ file, kind: found }) =>
      `${file} is ${valueKinds[found]}, so Liferay takes it for an empty file.`,
    fix: () => 'Start each client extension with its id and a colon: "my-extension:".',
  }),
  'properties-without-id': kind<{ extensions: readonly FlatExtension[] }>({
    severity: 'error',
    title: 'Properties without an id',
    message: ({ extensions: [first, ...more] }) =>
      more.length === 0
        ? `${first?.keys.map((key) => `"${key}"`).join(', ')} stand at the top level, ${first?.id === undefined ? 'without an id above' : `beside "${first.id}" and not below it`}.`
        : `The properties of ${someOf([first, ...more].map((each) => (each?.id === undefined ? 'an extension without an id' : `"${each.id}"`)))} stand at the top level, and not below their ids.`,
    fix: ({ extensions }) =>
      `${extensions.some(({ id }) => id === undefined) ? 'Write an id above and indent them' : 'Indent them'}:\n\n${extensions.map(indented).join('\n')}`,
  }),
  'entry-not-a-mapping': kind<{ key: string; kind: ValueKind; blank?: string }>({
    severity: 'error',
    title: 'Client extension must be a mapping',
    message: ({ key, kind: found, blank }) =>
      blank === undefined
        ? `"${key}" is the id of a client extension, but it holds ${valueKinds[found]}.`
        : `"${key}" starts with ${blank}, which looks like a space and is none: it is taken for the id of a client extension.`,
    fix: ({ key, blank }) =>
      blank === undefined
        ? `Put its properties below it, at least "type", or write "${key}: {}".`
        : 'Replace it with spaces; it comes with text that is copied from a page or a chat.',
  }),
  'field-not-text': kind<{ id: string; key: string; kind: ValueKind }>({
    severity: 'error',
    title: 'Field must be text',
    message: ({ id, key, kind: found }) => `"${key}" of ${id} is ${valueKinds[found]}, and must be a text.`,
    fix: ({ key }) => `Write "${key}: ..." with the text on the same line.`,
  }),
  'properties-not-a-mapping': kind<{ id: string; kind: ValueKind }>({
    severity: 'error',
    title: 'Properties must be a mapping',
    message: ({ id, kind: found }) => `"properties" of ${id} is ${valueKinds[found]}, and must be a mapping.`,
    fix: () => 'Write "key: value" lines below it, or remove it.',
  }),
  'runtime-ignored': kind<{ id?: string }>({
    severity: 'warning',
    title: 'Outdated runtime block',
    message: () => 'The "runtime" block belongs to the format of 2022, and nothing reads it now.',
    fix: () => 'Remove it; a Dockerfile and an LCP.json beside the yaml say how a microservice runs.',
  }),
};

/** The shape of `assemble`. */
const assembleShapeKinds = {
  'assemble-below-id': kind<{ id: string }>({
    severity: 'warning',
    title: 'assemble below an id',
    message: ({ id }) => `"assemble" is a property of "${id}" here, so its files are not in the archive.`,
    fix: ({ id }) =>
      `Move "assemble" to the top level, where it counts for the whole project:\n\nassemble:\n    - from: ...\n      into: static\n${id}:\n    type: ...`,
  }),
  'assemble-not-a-list': kind<{ kind: ValueKind }>({
    severity: 'error',
    title: 'assemble must be a list',
    message: ({ kind: found }) => `"assemble" is ${valueKinds[found]}, and must be a list.`,
    fix: () => 'Start each step with "- ":\n\nassemble:\n    - from: build\n      into: static',
  }),
  'assemble-item-not-a-mapping': kind<{ kind: ValueKind }>({
    severity: 'warning',
    title: 'assemble item must be a mapping',
    message: ({ kind: found }) =>
      `This step of "assemble" is ${valueKinds[found]}, so it copies the whole project.`,
    fix: () => 'Say what it copies: "- from: <directory>".',
  }),
  'assemble-key-unknown': kind<{ key: string; known: readonly string[] }>({
    severity: 'warning',
    title: 'Unknown key in assemble',
    message: ({ key }) => `"${key}" is not a key of an "assemble" item, and is ignored.`,
    fix: ({ known }) => `The keys are ${known.join(', ')}; there is none to exclude files.`,
  }),
  'assemble-value-null': kind<{ key: string }>({
    severity: 'warning',
    title: 'Missing value in assemble',
    message: ({ key }) => `"${key}" has no value, so it is read as the text "null".`,
    fix: ({ key }) => `Give "${key}" a value, or remove it.`,
  }),
  'assemble-value-not-text': kind<{ key: string; kind: ValueKind }>({
    severity: 'warning',
    title: 'Value in assemble must be text',
    message: ({ key, kind: found }) => `"${key}" is ${valueKinds[found]}, so it is read as an empty text.`,
    fix: ({ key }) =>
      key === 'include' ? 'Write a pattern, or a list of patterns.' : `Give "${key}" one text.`,
  }),
  'assemble-from-without-path': kind<{ kind: ValueKind }>({
    severity: 'error',
    title: 'from without a path',
    message: ({ kind: found }) =>
      found === 'string'
        ? '"from" is an empty text.'
        : `"from" is ${valueKinds[found]}, and must be one path.`,
    fix: () => 'Name one directory or file; write a step of its own for each ("." is the project).',
  }),
};

/** Reading a project's yaml files. */
export const manifestKinds = {
  ...fileKinds,
  ...textKinds,
  ...profileKinds,
  ...contentKinds,
  ...assembleShapeKinds,
};
