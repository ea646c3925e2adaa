import { closeSync } from 'node:fs';
import { fromFdPromise, type ZipFile } from 'yauzl';
import { diagnostic } from '../../diagnostics/diagnostic';
import { errorCode, messageOf } from '../../diagnostics/error-reason';
import { UffaError } from '../../diagnostics/errors';
import { openFile } from '../../files/open-file';

/** An open zip: everything is read from the same file, whatever is written to its path in the meantime. */
export interface OpenZip {
  /** Absolute. */
  readonly archive: string;
  readonly descriptor: number;
  readonly zip: ZipFile;
}

/**
 * Opens a zip, calls `use` with it, and closes it.
 * @throws UffaError for a file that is no zip, or cannot be opened
 */
export async function withOpenZip<T>(archive: string, use: (open: OpenZip) => Promise<T>): Promise<T> {
  const open = await openZip(archive);
  try {
    return await use(open);
  } finally {
    open.zip.close();
  }
}

async function openZip(archive: string): Promise<OpenZip> {
  try {
    const { descriptor } = openFile(archive);
    return { archive, descriptor, zip: await zipOf(descriptor) };
  } catch (error) {
    const reason = errorCode(error);
    const finding =
      reason === undefined
        ? diagnostic('not-an-archive', { archive, problem: messageOf(error) })
        : diagnostic('archive-unreadable', { archive, reason });
    throw new UffaError(finding, { cause: error });
  }
}

/** Closing the zip also closes its descriptor. */
async function zipOf(descriptor: number): Promise<ZipFile> {
  try {
    return await fromFdPromise(descriptor, {
      decodeStrings: false,
      validateEntrySizes: false,
      autoClose: false,
    });
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}
