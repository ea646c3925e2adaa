import { kind } from '../kind';

const meant = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Write "${nearest}".`;

/** What is wrong with uffa.config.json, with the plugin's option `rules`, and with comments that silence a diagnostic. */
export const ruleKinds = {
  'config-member-unknown': kind<{
    nearest?: string;
    file: string;
    member: string;
    members: readonly string[];
  }>({
    severity: 'error',
    title: 'Unknown member of the configuration',
    message: ({ file, member }) => `${file} has "${member}", which uffa does not know.`,
    fix: ({ nearest, members }) => meant(nearest, `Use one of ${members.join(', ')}, or remove it.`),
  }),
  'config-value-invalid': kind<{ file: string; member: string; expected: string }>({
    severity: 'error',
    title: 'Invalid value in the configuration',
    message: ({ file, member, expected }) =>
      member === '' ? `${file} is not ${expected}.` : `"${member}" in ${file} is not ${expected}.`,
    fix: ({ expected }) => `Write ${expected}.`,
  }),
  'rule-code-unknown': kind<{ nearest?: string; place: string; code: string }>({
    severity: 'error',
    title: 'Rule without a diagnostic',
    message: ({ place, code }) => `${place} sets "${code}", but no diagnostic has that code.`,
    fix: ({ nearest }) => meant(nearest, 'Write a code as it stands in the message, such as url-not-served.'),
  }),
  'rule-severity-invalid': kind<{ nearest?: string; place: string; code: string; value: string }>({
    severity: 'error',
    title: 'Invalid severity of a rule',
    message: ({ place, code, value }) => `${place} sets "${code}" to ${value}.`,
    fix: ({ nearest }) =>
      meant(
        nearest,
        'Write "off", "info", "warning" or "error", or an object with one of them for each pattern.',
      ),
  }),
  'rule-not-lowerable': kind<{ place: string; code: string; severity: string }>({
    severity: 'error',
    title: 'Rule that stays an error',
    message: ({ place, code, severity }) =>
      `${place} sets "${code}" to "${severity}", but no archive can be written while a project has that error.`,
    fix: ({ code }) => `Remove "${code}" there, and correct what the diagnostic is about.`,
  }),
  'rule-setting-unused': kind<{ code: string; pattern?: string; severity: string }>({
    severity: 'info',
    title: 'Unused rule setting',
    message: ({ code, pattern, severity }) =>
      `"${code}" is set to "${severity}"${pattern === undefined ? '' : ` for "${pattern}"`}, but no project has that diagnostic${pattern === undefined ? '' : ' there'}.`,
    fix: () => 'Remove the setting.',
  }),
  'ignore-comment-code-unknown': kind<{ nearest?: string; code: string }>({
    severity: 'warning',
    title: 'Comment that ignores an unknown diagnostic',
    message: ({ code }) => `The comment ignores "${code}", but no diagnostic has that code.`,
    fix: ({ nearest }) => meant(nearest, 'Write a code as it stands in the message, such as url-not-served.'),
  }),
  'ignore-comment-not-allowed': kind<{ code: string }>({
    severity: 'warning',
    title: 'Comment that ignores what cannot be ignored',
    message: ({ code }) =>
      `The comment ignores "${code}", but no archive can be written while the project has that error.`,
    fix: () => 'Remove the comment, and correct what the diagnostic is about.',
  }),
  'ignore-comment-unused': kind<{ code: string }>({
    severity: 'info',
    title: 'Unused ignore comment',
    message: ({ code }) => `The comment ignores "${code}", but its line has no such diagnostic.`,
    fix: () => 'Remove the comment.',
  }),
  'ignore-comment-without-code': kind<Record<string, never>>({
    severity: 'warning',
    title: 'Ignore comment without a code',
    message: () => 'The comment does not name the diagnostic that it is to ignore.',
    fix: () => 'Name it by its code, as in "# uffa-ignore url-not-served".',
  }),
};
