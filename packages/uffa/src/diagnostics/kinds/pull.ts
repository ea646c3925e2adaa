import { kind } from '../kind';
import { someOf } from './some-of';

/** Why something cannot be pulled from a portal, or not be taken for the same as it is there. */
export const pullKinds = {
  'create-strategy-unknown': kind<{ value: string }>({
    severity: 'error',
    title: 'Unknown create strategy',
    message: ({ value }) => `"${value}" is not a create strategy of batch data.`,
    fix: () => 'Write UPSERT or INSERT.',
  }),
  'pull-class-unknown': kind<{ className: string }>({
    severity: 'error',
    title: 'Unknown class for an export',
    message: ({ className }) => `The portal knows no class "${className}" that it could export.`,
    fix: () => 'Write the fully qualified name of the class, as in "className" of batch data.',
  }),
  'pull-code-twice': kind<{ of: string; code: string }>({
    severity: 'error',
    title: 'Two items with one code',
    message: ({ of, code }) => `The portal has two ${of} with the reference code "${code}".`,
    fix: () => 'Give one of them another code in the portal: an import would merge them into one.',
  }),
  'pull-drift': kind<{ project: string; portal: string }>({
    severity: 'error',
    title: 'Repository and portal differ',
    message: ({ project, portal }) => `${project} differs from ${portal}.`,
    fix: () => 'Pull to update the project, or deploy to update the portal.',
  }),
  'pull-export-failed': kind<{ className: string; message?: string }>({
    severity: 'error',
    title: 'Export failed in the portal',
    message: ({ className, message }) =>
      `The portal could not export ${className}${message === undefined ? '' : `: ${message.replace(/[.\s]+$/, '')}`}.`,
    fix: () => "Look into the portal's log, which says more; nothing was written.",
  }),
  'pull-export-incomplete': kind<{ className: string; total: number; read: number }>({
    severity: 'error',
    title: 'Incomplete export',
    message: ({ className, total, read }) => `The export of ${className} has ${read} of ${total} items.`,
    fix: () => 'Run again; nothing was written.',
  }),
  'pull-export-malformed': kind<{ className: string }>({
    severity: 'error',
    title: 'Malformed export',
    message: ({ className }) => `The export of ${className} is not a zip with one file of whole batch data.`,
    fix: () => 'Run again; nothing was written.',
  }),
  'pull-export-slow': kind<{ className: string; seconds: number }>({
    severity: 'error',
    title: 'Export takes too long',
    message: ({ className, seconds }) =>
      `The portal has not finished the export of ${className} after ${seconds} seconds.`,
    fix: () => 'Give it more time with "--request-timeout", or ask for less with "--filter".',
  }),
  'pull-file-changed': kind<{ files: readonly string[] }>({
    severity: 'error',
    title: 'File changed since the last pull',
    message: ({ files }) =>
      `${someOf(files)} ${files.length === 1 ? 'has' : 'have'} changed since the last pull, and would be replaced.`,
    fix: () => 'Move your changes to another file, or pull with "--overwrite" to discard them.',
  }),
  'pull-flags-unknown': kind<{ className: string; application: string }>({
    severity: 'info',
    title: 'Read-only members unknown',
    message: ({ className, application }) =>
      `The portal does not say which members of ${className} are read-only${application === '' ? '' : ` (${application}/openapi.json)`}: only those that are known to be were left out.`,
    fix: () => 'Allow the application to read the OpenAPI document, or name its path with "--application".',
  }),
  'pull-interrupted': kind<{ files: readonly string[]; total: number }>({
    severity: 'error',
    title: 'Half of a pull',
    message: ({ files, total }) =>
      `A pull was interrupted: ${files.length} of its ${total} files are not written yet${files.length === 0 ? '' : `, such as ${files[0]}`}.`,
    fix: () => 'Pull again: each file is whole, but they do not belong together.',
  }),
  'pull-list-changed': kind<{ request: string; total: number; read: number }>({
    severity: 'error',
    title: 'List changed while it was read',
    message: ({ request, total, read }) =>
      `The pages of "${request}" have ${read} items, and its count says ${total}.`,
    fix: () => 'Run again when nobody is changing them; nothing was written.',
  }),
  'pull-not-found': kind<{ what: string; code: string }>({
    severity: 'error',
    title: 'Not in the portal',
    message: ({ what, code }) => `The portal has no ${what} "${code}", or does not show it to this user.`,
    fix: () => 'Correct the code, which is case-sensitive; entries are named by their object.',
  }),
  'pull-number-of-one-portal': kind<{ of: string; member: string; count: number }>({
    severity: 'warning',
    title: 'Number of one portal pulled',
    message: ({ of, member, count }) =>
      `"${member}" in ${of} holds a number of this portal${count > 1 ? `, ${count} times` : ''}, and nothing beside it says what it refers to.`,
    fix: () => 'Refer to it by a reference code in the portal; another portal does not know the number.',
  }),
  'pull-order-circle': kind<{ of: string; codes: readonly string[] }>({
    severity: 'warning',
    title: 'Circle of references',
    message: ({ of, codes }) =>
      `These ${of} refer to each other in a circle, so that one comes before what it refers to: ${codes.join(', ')}.`,
    fix: () => 'Recent releases fill the gap later; import twice into older ones.',
  }),
  'pull-project-missing': kind<object>({
    severity: 'error',
    title: 'No project to pull into',
    message: () => 'uffa pull needs the directory of a project.',
    fix: () => 'Write "uffa pull <project> --portal <address>".',
  }),
  'pull-record-unreadable': kind<{ file: string }>({
    severity: 'error',
    title: 'Record of a pull unreadable',
    message: ({ file }) => `${file} is not the record that a pull leaves.`,
    fix: () => 'Restore it from the repository, or delete it and pull again.',
  }),
  'pull-site-missing': kind<{ object: string; scope: string }>({
    severity: 'error',
    title: 'Site of entries not named',
    message: ({ object, scope }) => `The entries of "${object}" belong to a ${scope}, and no site is named.`,
    fix: () => 'Name it with "--site", by its key, number or reference code.',
  }),
  'pull-stopped': kind<object>({
    severity: 'error',
    title: 'Stopped while pulling',
    message: () => 'The pull was stopped.',
    fix: () => 'Run again; "--check" says whether files were replaced already.',
  }),
  'pull-strategy-unknown': kind<{ className: string }>({
    severity: 'info',
    title: 'Strategies of a class unknown',
    message: ({ className }) =>
      `The portal does not say how ${className} can be imported; the file asks for UPSERT.`,
    fix: () => 'If an import fails, name the strategy with "--create-strategy".',
  }),
  'pull-what-unknown': kind<{ what: string; kinds: readonly string[]; nearest?: string }>({
    severity: 'error',
    title: 'Unknown thing to pull',
    message: ({ what }) => `"${what}" does not say what to pull.`,
    fix: ({ kinds, nearest }) =>
      nearest === undefined
        ? `Write one of ${kinds.join(', ')}, most of them also with a colon and a code: objects:TICKET, entries:Ticket.`
        : `Write "${nearest}".`,
  }),
};
