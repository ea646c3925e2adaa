import { kind } from '../kind';
import { someOf } from './some-of';

/** What keeps a preview from being served or checked, and what a check finds. */
export const previewServerKinds = {
  'preview-browser-failed': kind<{ browser: string; reason: string }>({
    severity: 'error',
    title: 'Browser does not start',
    message: ({ browser, reason }) => `The browser ${browser} does not start: ${reason.replace(/\.+$/, '')}.`,
    fix: () => 'Set CHROME_PATH to another Chrome, Chromium or Edge, or repair this one.',
  }),
  'preview-browser-missing': kind<object>({
    severity: 'error',
    title: 'No browser for a check',
    message: () =>
      'There is no Chrome, Chromium or Edge on this machine that "--check" could open pages with.',
    fix: () =>
      'Install one, for instance with "npx playwright-core install chromium", or set CHROME_PATH to the program.',
  }),
  'preview-build-failed': kind<{ project: string; command: string }>({
    severity: 'error',
    title: 'Build failed',
    message: ({ project, command }) => `"${command}" failed, and ${project} needs what it builds.`,
    fix: () => 'Correct what the build says in the terminal: the next change builds again.',
  }),
  'preview-call-unanswered': kind<{ method: string; path: string; count: number }>({
    severity: 'warning',
    title: 'Unanswered call',
    message: ({ method, path, count }) =>
      `A page called ${method} ${path}${count === 1 ? '' : ` ${count} times`}, which the preview does not answer.`,
    fix: () =>
      'Try this part of the page in a portal: there is nothing in the archives that the answer could be made of.',
  }),
  'preview-driver-missing': kind<{ command: string }>({
    severity: 'error',
    title: 'No playwright-core for a check',
    message: () => 'The package playwright-core, which "--check" drives a browser with, is not installed.',
    fix: ({ command }) => `Install it: ${command}`,
  }),
  'preview-element-shared': kind<{ tag: string; projects: readonly string[] }>({
    severity: 'warning',
    title: 'Element defined twice',
    message: ({ tag, projects }) =>
      `${someOf(projects)} define the element <${tag}>: on a page with all of them, only the first script that runs can define it.`,
    fix: () => 'Give each another name, in its script and under "htmlElementName".',
  }),
  'preview-page-error': kind<{ page: string; project: string | null; message: string; count: number }>({
    severity: 'error',
    title: 'Error on a previewed page',
    message: ({ page, project, message, count }) =>
      `${page}${project === null ? '' : ` (${project})`} logs an error${count === 1 ? '' : ` ${count} times`}: ${message.replace(/\.+$/, '')}.`,
    fix: ({ page }) => `Open ${page} in the preview, and look at the browser's console.`,
  }),
  'preview-page-unopened': kind<{ page: string; reason: string }>({
    severity: 'error',
    title: 'Page does not open',
    message: ({ page, reason }) => `The page ${page} could not be opened: ${reason.replace(/\.+$/, '')}.`,
    fix: () => 'Run the preview without "--check", and open the page in a browser.',
  }),
  'preview-port-malformed': kind<{ value: string }>({
    severity: 'error',
    title: 'Malformed port',
    message: ({ value }) => `The port "${value}" is not a number from 0 to 65535.`,
    fix: () => 'Write a number such as "--port 4711", or leave the option out for a free port.',
  }),
  'preview-port-unusable': kind<{ port: number; reason: string }>({
    severity: 'error',
    title: 'Unusable port',
    message: ({ port, reason }) =>
      `The preview cannot listen on port ${port}: ${reason.replace(/\.+$/, '')}.`,
    fix: () => 'Choose another one with "--port", or leave the option out for a free port.',
  }),
  'preview-screenshots-unwritable': kind<{ directory: string; reason: string }>({
    severity: 'error',
    title: 'Screenshots not written',
    message: ({ directory, reason }) =>
      `The screenshots cannot be written to ${directory}: ${reason.replace(/\.+$/, '')}.`,
    fix: () => 'Give "--out" a directory that can be created and written to.',
  }),
  'preview-view-unknown': kind<{ value: string; views: readonly string[] }>({
    severity: 'error',
    title: 'Unknown view',
    message: ({ value, views }) =>
      `"${value}" is not a view. Pages can be checked as ${views.join(', ')}, or all.`,
    fix: ({ views }) => `Separate several with commas, as in "--views ${views.slice(0, 2).join(',')}".`,
  }),
};
