import { closeSync, fstatSync } from 'node:fs';
import { fromRandomAccessReaderPromise } from 'yauzl';
import { diagnostic } from '../../diagnostics/diagnostic';
import { errorCode, messageOf } from '../../diagnostics/error-reason';
import { UffaError } from '../../diagnostics/errors';
import { openFile } from '../../files/open-file';
import { BlockReader } from './block-reader';
import type { CentralDirectory } from './central-directory';

/** An open zip: everything is read from the same file, whatever is written to its path in the meantime. */
export interface OpenZip {
  /** Absolute. */
  readonly archive: string;
  readonly descriptor: number;
  readonly zip: CentralDirectory;
}

const zipOptions = { decodeStrings: false, validateEntrySizes: false, autoClose: false } as const;

/**
 * Opens a zip, calls `use` with it, and closes it.
 * @throws UffaError for a file that is not a zip, or cannot be opened
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
    const found =
      reason === undefined
        ? diagnostic('not-an-archive', { archive, problem: messageOf(error) })
        : diagnostic('archive-unreadable', { archive, reason });
    throw new UffaError(found, { cause: error });
  }
}

/**
 * A zip in a file that is open already: the caller closes that, and the zip is of no use afterwards.
 * @throws Error for a file that is not a zip
 */
export async function zipInFile(descriptor: number, archive: string): Promise<OpenZip> {
  return { archive, descriptor, zip: await directoryOf(descriptor) };
}

/** Closing the zip also closes its descriptor. */
async function zipOf(descriptor: number): Promise<CentralDirectory> {
  try {
    return await directoryOf(descriptor);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

function directoryOf(descriptor: number): Promise<CentralDirectory> {
  const { size } = fstatSync(descriptor);
  return fromRandomAccessReaderPromise(new BlockReader(descriptor, size), size, zipOptions);
}
