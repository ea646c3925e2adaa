import { kind } from '../kind';

/** What the preview's data is made from and can't be used. */
export const previewDataKinds = {
  'preview-answer-not-recorded': kind<{ path: string; why: 'encoding' }>({
    severity: 'warning',
    title: 'Answer not recorded',
    message: ({ path }) =>
      `The portal's answer to ${path} is compressed although nothing asked for that, and is not recorded.`,
    fix: () => 'Write a fixture by hand, or check the proxies between the preview and the portal.',
  }),
  'preview-batch-file-unread': kind<{ path: string; why: 'bytes' | 'size' }>({
    severity: 'warning',
    title: 'Batch file not in the preview',
    message: ({ path, why }) =>
      why === 'size'
        ? `The preview does not read ${path}: the file, or the batch data of its project, is too large.`
        : `The preview can't read ${path}.`,
    fix: ({ why }) =>
      why === 'size'
        ? 'Split the file into several below 8 MB, or keep large attachments out of what you preview.'
        : 'Check that the file exists and can be read.',
  }),
  'preview-entries-left-out': kind<{ path: string; object: string }>({
    severity: 'warning',
    title: 'Entries without their object',
    message: ({ path, object }) =>
      object === ''
        ? `The preview leaves out the entries of ${path}, which does not say what object they belong to.`
        : `The preview leaves out the entries of ${path}: no batch data defines the object "${object}".`,
    fix: () => 'Add the definition of the object to the batch data of a project, or write a fixture.',
  }),
  'preview-entry-left-out': kind<{ object: string; reason: string }>({
    severity: 'warning',
    title: 'Entry not in the preview',
    message: ({ object, reason }) =>
      `The preview leaves out this entry of "${object}": ${reason.replace(/[.\s]+$/, '')}.`,
    fix: () => 'Correct the entry, or the definition of its object.',
  }),
  'preview-field-left-out': kind<{ object: string; field: string; type: string }>({
    severity: 'info',
    title: 'Field not in the preview',
    message: ({ object, field, type }) =>
      `The preview leaves "${field}" out of the entries of "${object}": it does not support the type "${type}".`,
    fix: () => 'Write a fixture where a page needs the field.',
  }),
  'preview-fixture-in-archive': kind<{ path: string }>({
    severity: 'warning',
    title: 'Fixture in the archive',
    message: ({ path }) =>
      `${path} goes into the archive: it is a fixture of the preview, and a recorded one may hold personal data.`,
    fix: () => 'Assemble directories that hold only what is deployed, or name the files with "include".',
  }),
  'preview-fixture-malformed': kind<{ file: string; problem: string }>({
    severity: 'warning',
    title: 'Malformed fixture',
    message: ({ file, problem }) => `${file} is not a fixture, and the preview leaves it out: ${problem}.`,
    fix: () =>
      'Write it like { "method": "GET", "path": "/o/c/tickets", "status": 200, "body": { "items": [] } }.',
  }),
  'preview-fixture-repeated': kind<{ method: string; path: string; first: string }>({
    severity: 'warning',
    title: 'Two fixtures for one call',
    message: ({ method, path, first }) =>
      `${first} already answers ${method} ${path}, and this fixture is left out.`,
    fix: () => 'Remove one of the two, or give its path the query that it answers.',
  }),
  'preview-fixtures-too-large': kind<{ file: string; most: number }>({
    severity: 'warning',
    title: 'Too many fixtures',
    message: ({ file, most }) =>
      `The preview leaves out ${file}: the fixtures before it already take ${Math.floor(most / 1_000_000)} MB.`,
    fix: () => 'Remove fixtures that no page needs, or shorten their answers.',
  }),
  'preview-object-left-out': kind<{ name: string; why: 'draft' | 'inactive' | 'storage' }>({
    severity: 'info',
    title: 'Object not in the preview',
    message: ({ name, why }) => `The preview does not answer for the object "${name}", which ${whys[why]}.`,
    fix: ({ why }) =>
      why === 'storage'
        ? 'Write a fixture, or use a portal with --proxy.'
        : 'Write "active": true and "status": { "code": 0 } in its definition if it is meant to be used.',
  }),
  'preview-proxy-missing': kind<{ option: string }>({
    severity: 'error',
    title: 'Option without a portal',
    message: ({ option }) => `"--${option}" needs a portal behind the preview, and none is named.`,
    fix: ({ option }) => `Name it with "--proxy http://localhost:8080", or leave "--${option}" out.`,
  }),
};

const whys = {
  draft: 'is not published',
  inactive: 'is not active',
  storage: 'is stored outside the portal',
} as const;
