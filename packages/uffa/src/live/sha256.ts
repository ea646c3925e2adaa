import { createHash } from 'node:crypto';
import { errorCode } from '../diagnostics/error-reason';
import { fileChunks } from '../files/file-chunks';

/** In hexadecimal digits. */
export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The SHA-256 of a file, in hexadecimal digits; undefined where there is none.
 * @throws the file system's error for one that cannot be read
 */
export function sha256OfFile(file: string): string | undefined {
  try {
    const hash = createHash('sha256');
    for (const chunk of fileChunks({ file })) hash.update(chunk);
    return hash.digest('hex');
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
