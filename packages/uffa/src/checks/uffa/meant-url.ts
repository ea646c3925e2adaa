import { posix } from 'node:path';

/**
 * The URL that was probably meant, where no file under `static/` answers the given one. For a file with a hash in its
 * name, a pattern that survives the next build; else the file whose path differs only in its directory, in case or in
 * backslashes.
 *
 * @param served paths relative to `static/`, sorted
 */
export function meantUrl(path: string, served: readonly string[]): string | undefined {
  const { dir, name, base, ext } = posix.parse(path.replaceAll('\\', '/'));
  const isHashed = (file: string) =>
    posix.dirname(file) === (dir === '' ? '.' : dir) && hashIn(posix.basename(file), name, ext) !== undefined;
  if (served.some(isHashed)) return posix.join(dir, `${name}.*${ext}`);
  const folded = base.toLowerCase();
  return served.find((file) => posix.basename(file).toLowerCase() === folded);
}

function hashIn(file: string, name: string, ext: string): string | undefined {
  const isFramed = file.startsWith(`${name}.`) && file.endsWith(ext);
  const middle = isFramed ? file.slice(name.length + 1, file.length - ext.length) : '';
  return /^[\da-zA-Z_-]{6,}$/.test(middle) ? middle : undefined;
}
