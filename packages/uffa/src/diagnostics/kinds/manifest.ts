import { kind } from '../kind';
import { someOf } from './some-of';
import { valueKinds, type ValueKind } from './value-kinds';

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

/** What a project's yaml files say. */
export const manifestKinds = {
  ...profileKinds,
  ...contentKinds,
  ...assembleShapeKinds,
};
