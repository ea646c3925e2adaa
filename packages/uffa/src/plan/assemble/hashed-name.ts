import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The name with the content's hash before its extension: `main.<hash>.js`, `README.<hash>`. The hash is SHA-1 as
 * Java's BigInteger prints it, in hexadecimal without leading zeros (behaviour.md 5.1).
 *
 * @throws the file system's error when the file can't be read
 */
export function hashedName(name: string, file: string): string {
  const digest = createHash('sha1').update(readFileSync(file)).digest('hex');
  const hash = digest.replace(/^0+(?=.)/, '');
  const dot = name.lastIndexOf('.');
  return dot < 0 ? `${name}.${hash}` : `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
}
