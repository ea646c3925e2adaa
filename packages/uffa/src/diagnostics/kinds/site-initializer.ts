import { kind } from '../kind';
import { jsonProblems, type JsonProblem } from './json-problems';

/** Content of a site initializer that packages, and that a portal skips or fails at. */
export const siteInitializerKinds = {
  'site-element-misspelt': kind<{ name: string; meant: string; project: string }>({
    severity: 'warning',
    title: 'Misspelt element on a page',
    message: ({ name }) =>
      `The page places the widget "LXC_${name}", which is not that of any client extension: nothing is shown there.`,
    fix: ({ meant, project }) => `Write "${meant}" to place the element of ${project}.`,
  }),
  'site-element-undefined': kind<{ name: string }>({
    severity: 'info',
    title: 'Element that the workspace does not have',
    message: ({ name }) =>
      `The page places the element "${name}", which no project of the workspace defines: until something else does, nothing is shown there.`,
    fix: () => 'Correct the name, or deploy the client extension that has it.',
  }),
  'site-file-byte-order-mark': kind<{ file: string }>({
    severity: 'warning',
    title: 'Byte order mark in a file of a site',
    message: ({ file }) => `${file} begins with a byte order mark, at which the portal fails to read it.`,
    fix: () => 'Save the file as UTF-8 without a byte order mark (in some editors: without BOM).',
  }),
  'site-file-encoding': kind<{ file: string }>({
    severity: 'warning',
    title: 'File of a site not in UTF-8',
    message: ({ file }) => `${file} is not UTF-8, which is what the portal reads.`,
    fix: () => 'Save the file as UTF-8.',
  }),
  'site-folder-batch': kind<Record<string, never>>({
    severity: 'warning',
    title: 'Batch data in a site initializer',
    message: () => 'The portal does not look into site-initializer/batch/: nothing of it is imported.',
    fix: () =>
      'Move it to batch/ of a project whose client-extension.yaml has a client extension of the type batch.',
  }),
  'site-folder-misspelt': kind<{ folder: string; meant: string }>({
    severity: 'warning',
    title: 'Misspelt folder of a site',
    message: ({ folder }) => `The portal does not look into site-initializer/${folder}/.`,
    fix: ({ meant }) => `Rename the folder to "${meant}".`,
  }),
  'site-folder-unknown': kind<{ folder: string }>({
    severity: 'info',
    title: 'Unknown folder of a site',
    message: ({ folder }) =>
      `site-initializer/${folder}/ is not one of the folders that portals are known to read.`,
    fix: () => "Compare the name with an export of Liferay's; remove the folder if nothing reads it.",
  }),
  'site-json-malformed': kind<{ file: string; problem: JsonProblem; found: string }>({
    severity: 'warning',
    title: 'File of a site is not JSON',
    message: ({ file, problem, found }) =>
      `${file} is not JSON, and the portal skips it or gives up the whole site: ${jsonProblems[problem](found)}.`,
    fix: () => 'Correct the file at this place; an editor that knows JSON marks it.',
  }),
};
