import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/** The change of a file as `diff -u` shows it, without the carriage returns of its lines; empty where there is none. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = structuredPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
  });
  return formatPatch(patch, FILE_HEADERS_ONLY).replace(/\r$/gm, '');
}
