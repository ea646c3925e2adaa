import { createHash } from 'node:crypto';
import type { FileContent } from '../../entry';
import { fileChunks } from '../../files/file-chunks';

/**
 * The name with the content's hash before its extension: `main.<hash>.js`, `README.<hash>`. The hash is SHA-1 as
 * Java's BigInteger prints it, in hexadecimal without leading zeros (behaviour.md 5.1).
 *
 * @throws SourceError or the file system's error when the file can't be read
 */
export function hashedName(name: string, file: Pick<FileContent, 'file' | 'identity'>): string {
  const sum = createHash('sha1');
  for (const chunk of fileChunks(file)) sum.update(chunk);
  const hash = sum.digest('hex').replace(/^0+(?=.)/, '');
  const dot = name.lastIndexOf('.');
  return dot < 0 ? `${name}.${hash}` : `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
}
