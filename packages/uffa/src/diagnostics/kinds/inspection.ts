import { kind } from '../kind';
import { sizeText } from '../size-text';

/** What looking into archives finds. */
export const inspectionKinds = {
  'budget-exceeded': kind<{
    archive: string;
    id: string;
    size: number;
    limit: number;
    biggest: readonly { readonly path: string; readonly size: number }[];
  }>({
    severity: 'error',
    title: 'Extension over its budget',
    message: ({ archive, id, size, limit, biggest }) =>
      `Client extension "${id}" in ${archive} brings ${sizeText(size)} to a page, which is more than ${sizeText(limit)}: ${biggest
        .map((file) => `${file.path} has ${sizeText(file.size)}`)
        .join(', ')}.`,
    fix: ({ biggest: [first] }) =>
      `Make the largest files smaller, beginning with ${first === undefined ? 'the scripts' : first.path}, or raise "--budget".`,
  }),
  'budget-malformed': kind<{ value: string }>({
    severity: 'error',
    title: 'Malformed budget',
    message: ({ value }) => `The budget "${value}" is not a number of bytes.`,
    fix: () => 'Write a number with its unit, such as "--budget 500kB" or "--budget 1.5MB".',
  }),
  'configuration-not-shown': kind<{ archive: string; path: string; problem: string }>({
    severity: 'error',
    title: 'Unreadable configuration in an archive',
    message: ({ archive, path, problem }) =>
      `"${path}" in ${archive} cannot be read: ${problem.replace(/\.+$/, '')}.`,
    fix: () => 'Package the project again: the portal takes none of its client extensions.',
  }),
  'html-file-misnamed': kind<{ file: string }>({
    severity: 'error',
    title: 'Page without the ending .html',
    message: ({ file }) => `The name of the page, "${file}", does not end in .html.`,
    fix: ({ file }) => `Write "--html ${file}.html", and the archives after it.`,
  }),
};
