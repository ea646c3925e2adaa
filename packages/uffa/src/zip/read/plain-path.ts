import { diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';

/** Whether a path stays inside the archive: relative, without `.`, `..`, empty names, NUL and a drive of Windows. */
export function isPlainPath(path: string): boolean {
  return (
    !path.includes('\0') &&
    !/^[A-Za-z]:/.test(path) &&
    path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')
  );
}

/** @throws UffaError for a path that would leave the archive when it is unpacked */
export function requirePlainPath(path: string): void {
  if (!isPlainPath(path)) throw new UffaError(diagnostic('archive-path-unsafe', { path }));
}
