import { kind } from '../kind';
import { jsonProblems, type JsonProblem } from './json-problems';

/** What stands at the root of a file in place of batch data. */
type Root = 'empty' | 'item' | 'list' | 'page' | 'value';

const ENVELOPE = '{ "configuration": { "className": "…" }, "items": [ … ] }';

const roots: Readonly<Record<Root, string>> = {
  empty: 'an empty object',
  item: 'one item, as a REST API exports it',
  list: 'a list',
  page: 'a page of a list, as a REST API answers it',
  value: 'a single value',
};

/** Batch data that packages, and that a portal drops, waits with or imports differently than it is meant. */
export const batchKinds = {
  'attachment-not-filled-in': kind<{ path: string; count: number }>({
    severity: 'warning',
    title: 'Attachment not filled in',
    message: ({ path, count }) =>
      `${path} goes into the archive with ${times(count, 'a token', 'tokens')} in place of a file's content.`,
    fix: () =>
      'Give the entry an "externalReferenceCode", let an object that is its direct member hold "fileBase64" and "name", and keep the file below batch/.',
  }),
  'batch-class-missing': kind<{ path: string }>({
    severity: 'warning',
    title: 'Batch data without a class',
    message: ({ path }) =>
      `The configuration of ${path} does not name a class: the portal drops the file without a word.`,
    fix: () =>
      'Write its class, such as "className": "com.liferay.object.admin.rest.dto.v1_0.ObjectDefinition".',
  }),
  'batch-class-unknown': kind<{ name: string; meant: string }>({
    severity: 'warning',
    title: 'Misspelt class of batch data',
    message: ({ name }) =>
      `Liferay has no class "${name}": the portal waits for it for ever, and imports nothing.`,
    fix: ({ meant }) => `Write "className": "${meant}".`,
  }),
  'batch-configuration-missing': kind<{ path: string }>({
    severity: 'warning',
    title: 'Batch data without a configuration',
    message: ({ path }) =>
      `${path} has items but does not say what they are: the portal drops the file without a word.`,
    fix: () => 'Add beside "items": "configuration": { "className": "…" }.',
  }),
  'batch-data-malformed': kind<{ path: string; problem: JsonProblem; found: string }>({
    severity: 'warning',
    title: 'Batch data is not JSON',
    message: ({ path, problem, found }) =>
      `${path} is not JSON, and the portal drops it without a word: ${jsonProblems[problem](found)}.`,
    fix: () => 'Correct the file at this place, or what writes it.',
  }),
  'batch-data-not-envelope': kind<{ path: string; is: Root }>({
    severity: 'warning',
    title: 'JSON is not batch data',
    message: ({ path, is }) =>
      `${path} is ${roots[is]}, not batch data: the portal drops the file without a word.`,
    fix: ({ is }) =>
      is === 'page'
        ? `Keep "items" and write the class of its items beside it: ${ENVELOPE}.`
        : `Write it as ${ENVELOPE}.`,
  }),
  'batch-delegate-missing': kind<{ path: string }>({
    severity: 'warning',
    title: 'Object entries without an object',
    message: ({ path }) =>
      `${path} does not say which object its entries belong to: the portal waits for ever, and imports nothing.`,
    fix: () =>
      'Add "taskItemDelegateName": "C_<name of the object>" to "configuration" and to its "parameters".',
  }),
  'batch-delegate-only-in-configuration': kind<{ name: string }>({
    severity: 'info',
    title: 'Object of entries unknown to the cloud',
    message: ({ name }) =>
      `"${name}" is not in "parameters" of the configuration, the only place where the import in Liferay's cloud looks for it.`,
    fix: ({ name }) => `Add to "parameters": "taskItemDelegateName": "${name}".`,
  }),
  'batch-delegate-only-in-parameters': kind<{ name: string }>({
    severity: 'warning',
    title: 'Object of entries unknown to the portal',
    message: ({ name }) =>
      `"${name}" is only in "parameters", where a portal does not look for it: the portal waits for ever, and imports nothing.`,
    fix: ({ name }) => `Add to "configuration", too: "taskItemDelegateName": "${name}".`,
  }),
  'batch-delegate-unknown': kind<{ name: string; meant: string }>({
    severity: 'warning',
    title: 'Entries of an unknown object',
    message: ({ name }) =>
      `No batch data defines "${name}": the portal waits for it, and imports nothing until it comes.`,
    fix: ({ meant }) => `Write "${meant}", which is defined here, in both places.`,
  }),
  'batch-delegates-differ': kind<{ name: string; other: string }>({
    severity: 'warning',
    title: 'Two objects for the same entries',
    message: ({ name, other }) =>
      `The entries belong to "${name}" for a portal, and to "${other}" for the import in Liferay's cloud.`,
    fix: () => 'Write the same "taskItemDelegateName" in "configuration" and in its "parameters".',
  }),
  'batch-entry-before-definition': kind<{ name: string; path: string; definition: string }>({
    severity: 'warning',
    title: 'Entries before their definition',
    message: ({ name, path, definition }) =>
      `${path} is imported before ${definition}, which defines "${name}": a portal may wait with both for ever.`,
    fix: () => 'Begin the names with numbers of equal length: 01- for the definition, 02- for its entries.',
  }),
  'batch-entry-member-unknown': kind<{ object: string; member: string; meant?: string }>({
    severity: 'warning',
    title: 'Entries with an unknown field',
    message: ({ object, member }) =>
      `The definition of "${object}" has no field "${member}": the portal may leave out the value without a word.`,
    fix: ({ member, meant }) =>
      meant === undefined ? `Remove "${member}", or add the field to the definition.` : `Write "${meant}".`,
  }),
  'batch-entry-value-of-other-type': kind<{ member: string; type: string; shape: string }>({
    severity: 'warning',
    title: 'Value of another type than its field',
    message: ({ member, type, shape }) =>
      `"${member}" is a field of the type ${type}, and the value is ${shapes[shape] ?? shape}.`,
    fix: ({ type }) =>
      `Write a value of the type ${type}, or change the type of the field in the definition.`,
  }),
  'batch-file-order': kind<{ first: string; second: string }>({
    severity: 'warning',
    title: 'Order of files differs in the cloud',
    message: ({ first, second }) =>
      `A portal imports ${first} before ${second}, and Liferay's cloud imports it after that.`,
    fix: () => 'Give all numbers in names the same length: 02- and 10-, not 2- and 10-.',
  }),
  'batch-items-missing': kind<{ path: string; there: 'no' | 'yes' }>({
    severity: 'warning',
    title: 'Batch data without a list of items',
    message: ({ path, there }) =>
      there === 'no'
        ? `${path} has a configuration but no items: nothing is imported.`
        : `"items" of ${path} is not a list: nothing is imported.`,
    fix: () => 'Add "items": [ … ] with what is to be imported, beside "configuration".',
  }),
  'batch-member-of-one-portal': kind<{ path: string; member: string; count: number }>({
    severity: 'info',
    title: 'Batch data that names one portal',
    message: ({ path, member, count }) =>
      `${path} holds ${member === 'actions' ? 'addresses' : 'a number'} of the portal that it was exported from: "${member}"${count > 1 ? `, ${count} times` : ''}.`,
    fix: ({ member }) => `Remove "${member}"; what refers to something does so by "externalReferenceCode".`,
  }),
  'batch-reference-code-empty': kind<{ path: string; count: number }>({
    severity: 'warning',
    title: 'Empty reference code',
    message: ({ path, count }) =>
      `${times(count, 'An item', 'items')} of ${path} ${count === 1 ? 'has' : 'have'} an empty "externalReferenceCode": each import adds the same again.`,
    fix: () => 'Give each item a code of its own, which stays the same.',
  }),
  'batch-reference-misspelt': kind<{ kind: string; code: string; meant: string }>({
    severity: 'warning',
    title: 'Misspelt reference code',
    message: ({ kind: of, code, meant }) =>
      `No ${of} has the reference code "${code}", and one has "${meant}": letter case counts.`,
    fix: ({ meant }) => `Write "${meant}".`,
  }),
  'batch-reference-undefined': kind<{ kind: string; code: string; meant?: string }>({
    severity: 'info',
    title: 'Reference to what the workspace does not have',
    message: ({ kind: of, code }) =>
      `Nothing in the workspace defines the ${of} "${code}": a portal that does not have it makes an empty one, or refuses the definition.`,
    fix: ({ kind: of, meant }) =>
      meant === undefined
        ? `Add the ${of} to the batch data, in a file that comes before, unless every portal has it.`
        : `Write "${meant}" if that is meant; otherwise add the ${of} to the batch data.`,
  }),
};

const shapes: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  fraction: 'a number with a fraction',
  list: 'a list',
  map: 'an object',
  'number text': 'text',
  text: 'text',
  whole: 'a number',
};

function times(count: number, one: string, several: string): string {
  return count === 1 ? one : `${count} ${several}`;
}
