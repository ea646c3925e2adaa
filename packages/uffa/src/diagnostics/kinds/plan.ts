import { sizeText } from '../size-text';
import { kind } from '../kind';
import { someOf } from './some-of';

/** In bytes: larger files are read in parts. */
const MOST_IN_PARTS = 8_000_000;

export const planKinds = {
  'container-file-missing': kind<{ file: string; project: string; misnamed?: string }>({
    severity: 'error',
    title: 'Missing Dockerfile or LCP.json',
    message: ({ file, project }) => `The project ${project} holds a microservice, but it has no ${file}.`,
    fix: ({ file, misnamed }) =>
      misnamed !== undefined
        ? `Rename ${misnamed} to ${file}.`
        : `Write a ${file} beside client-extension.yaml: Liferay has templates for batch, configuration and frontend projects only.`,
  }),
  'lcp-json-broken-by-tokens': kind<{ file: string }>({
    severity: 'error',
    title: 'LCP.json broken by its tokens',
    message: ({ file }) => `${file} is no longer valid JSON once its __…__ tokens are replaced.`,
    fix: () =>
      'A token is replaced as it is, without escaping: its value must not hold quotes, backslashes or line breaks.',
  }),
  'script-attribute-number': kind<{ id: string; attribute: string; value: string }>({
    severity: 'error',
    title: 'Script attribute must not be a number',
    message: ({ id, attribute, value }) =>
      `The script element attribute ${attribute} of ${id} is the number ${value}; text or a boolean was expected.`,
    fix: ({ attribute, value }) => `Quote it: ${attribute}: "${value}"`,
  }),
  'token-definition-no-path': kind<{ id: string }>({
    severity: 'error',
    title: 'Token definition must be a path',
    message: ({ id }) =>
      `frontendTokenDefinitionJSON of ${id} is not text; the path of a JSON file was expected.`,
    fix: () => 'Write the file path relative to the project, such as src/frontend-token-definition.json.',
  }),
  'token-definition-outside': kind<{ id: string; path: string }>({
    severity: 'error',
    title: 'Token definition outside the workspace',
    message: ({ id, path }) => `The token definition ${path} of ${id} is outside the workspace.`,
    fix: () => 'Copy the file into the project: what is not in the workspace cannot be hashed.',
  }),
  'token-definition-missing': kind<{ id: string; path: string }>({
    severity: 'error',
    title: 'Token definition not found',
    message: ({ id, path }) => `The token definition ${path} of ${id} does not exist.`,
    fix: () => 'Correct the path, relative to the project, or remove the property.',
  }),
  'token-definition-no-object': kind<{ id: string; path: string }>({
    severity: 'error',
    title: 'Token definition must be a JSON object',
    message: ({ id, path }) => `The token definition ${path} of ${id} is not a JSON object.`,
    fix: () => 'Make it an object: { "frontendTokenCategories": [] }',
  }),
  'attachment-without-name': kind<{ code: string }>({
    severity: 'error',
    title: 'Attachment without a name',
    message: ({ code }) => `The object entry ${code} asks for an attachment but does not name a file.`,
    fix: () => 'Add the member "name" beside "fileBase64": the name of a file below attachments/.',
  }),
  'attachment-missing': kind<{ path: string; reason: string }>({
    severity: 'error',
    title: 'Attachment not found',
    message: ({ path, reason }) => `The attachment ${path} cannot be read (${reason}).`,
    fix: ({ path }) => `Put the file at ${path} beside the batch data file, or correct its name.`,
  }),
  'attachment-outside': kind<{ path: string }>({
    severity: 'error',
    title: 'Batch attachment outside its directory',
    message: ({ path }) => `The attachment ${path} leads out of the directory attachments/.`,
    fix: () =>
      'Take ".." out of the externalReferenceCode and the name: the file is attachments/<externalReferenceCode>/<name>, beside the batch data file.',
  }),
  'batch-file-encoding': kind<{ file: string }>({
    severity: 'error',
    title: 'Batch file not in UTF-8',
    message: ({ file }) => `${file} is not UTF-8.`,
    fix: () => 'Save the file as UTF-8, or write such characters as \\uXXXX.',
  }),
  'batch-file-not-assembled': kind<{ file: string }>({
    severity: 'error',
    title: 'Batch file not assembled',
    message: ({ file }) =>
      `${file} has attachments to fill in, but assemble does not put its directory into the archive.`,
    fix: () => 'Add to client-extension.yaml: assemble: [{ from: batch, into: batch }]',
  }),
  'language-file-byte-order-mark': kind<{ file: string }>({
    severity: 'warning',
    title: 'Byte order mark in a language file',
    message: ({ file }) =>
      `${file} begins with a byte order mark, which becomes part of the first key: Liferay does not find that text.`,
    fix: () => 'Save the file as UTF-8 without a byte order mark (in some editors: without BOM).',
  }),
  'language-file-encoding': kind<{ file: string }>({
    severity: 'error',
    title: 'Language file not in UTF-8',
    message: ({ file }) => `${file} is not UTF-8.`,
    fix: () => 'Save the file as UTF-8, or write such characters as \\uXXXX.',
  }),
  'translation-missing': kind<{
    languageId: string;
    original: string;
    keys: readonly string[];
    total: number;
  }>({
    severity: 'warning',
    title: 'Missing translation',
    message: ({ languageId, original, keys, total }) =>
      `${keys.length} of ${total} texts of ${original} are not translated into ${languageId}: ${someOf(keys)}.`,
    fix: () =>
      'Translate them in this file. Until then Liferay shows them in another language; automatic copies are left out of the archive.',
  }),
  'translation-stale': kind<{ languageId: string; original: string; key: string }>({
    severity: 'warning',
    title: 'Stale translation',
    message: ({ languageId, original, key }) =>
      `${key} is translated into ${languageId}, but ${original} has no such key.`,
    fix: ({ key, original }) => `Remove the line, or add ${key} to ${original}.`,
  }),
  'properties-escape-malformed': kind<{ file: string; escape: string }>({
    severity: 'error',
    title: 'Incomplete \\uXXXX',
    message: ({ file, escape }) => `${file} holds ${escape}, which is not \\u with four hexadecimal digits.`,
    fix: () => 'Write four digits, such as \\u00e9, or double the backslash: \\\\u.',
  }),
  'batch-file-too-large': kind<{ file: string; size: number; most: number }>({
    severity: 'error',
    title: 'Batch file too large',
    message: ({ file, size, most }) =>
      `${file} has ${sizeText(size)}. ${most < MOST_IN_PARTS ? 'As "configuration" and a list "items" are not at its first level, at' : 'At'} most ${sizeText(most)} can be read, which filling in attachments takes.`,
    fix: () => 'Split it into several files; each of them may have attachments of any size.',
  }),
  'batch-file-unchecked': kind<{ file: string; size: number }>({
    severity: 'warning',
    title: 'Batch file too large to check',
    message: ({ file, size }) =>
      `${file} has ${sizeText(size)} and is packaged as it is: only up to ${sizeText(8_000_000)} is a file checked.`,
    fix: () => 'Split it into several files if you want its JSON to be checked.',
  }),
  'path-is-file-and-directory': kind<{ path: string; below: string }>({
    severity: 'error',
    title: 'Path is a file and a directory',
    message: ({ path, below }) =>
      `${path} would be a file in the archive, and a directory that holds ${below}.`,
    fix: () => 'Give one of them another place with "into".',
  }),
};
