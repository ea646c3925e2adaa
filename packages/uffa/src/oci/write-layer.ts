import { createHash } from 'node:crypto';
import { createReadStream, fstatSync } from 'node:fs';
import { loadModule } from '../files/load-module';
import { writeAt } from '../files/write-at';
import type { Descriptor } from './blob';
import { LAYER_TYPE } from './image-documents';

/** The file of a layer. */
export interface LayerFile {
  readonly name: string;
  /** Open for reading; it stays open. */
  readonly descriptor: number;
}

/**
 * Writes a layer with one file into an open file: a tar without owner and with the time zero, so that its bytes depend on the
 * file alone.
 *
 * @throws the file system's error, and the reason of the signal once it is aborted
 */
export async function writeLayer(
  { name, descriptor }: LayerFile,
  output: number,
  signal?: AbortSignal,
): Promise<Descriptor> {
  // Loaded when a layer is written: hardly any command does.
  const { TarArchive } = await loadModule('archiver', () => import('archiver'));
  const { size } = fstatSync(descriptor);
  const tar = new TarArchive();
  const source = createReadStream('', { fd: descriptor, start: 0, autoClose: false });
  // What it reads from tells nobody else that it has failed.
  source.once('error', (error) => tar.destroy(error));
  tar.append(source, { name, mode: 0o644, date: new Date(0), stats: { size } });
  const finalized = tar.finalize();
  const hash = createHash('sha256');
  let length = 0;
  for await (const chunk of tar) {
    signal?.throwIfAborted();
    const bytes = chunk as Buffer;
    hash.update(bytes);
    writeAt(output, bytes, length);
    length += bytes.length;
  }
  await finalized;
  return { mediaType: LAYER_TYPE, digest: `sha256:${hash.digest('hex')}`, size: length };
}
