import { loadModule } from '../files/load-module';

/**
 * The change of a file as `diff -u` shows it, without the carriage returns of its lines; empty where there is none.
 * @param from the name that the file had before
 */
export async function unifiedDiff(file: string, before: string, after: string, from = file): Promise<string> {
  if (before === after) return '';
  const { FILE_HEADERS_ONLY, formatPatch, structuredPatch } = await loadModule('diff', () => import('diff'));
  const patch = structuredPatch(`a/${from}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
  });
  return formatPatch(patch, FILE_HEADERS_ONLY).replace(/\r$/gm, '');
}
