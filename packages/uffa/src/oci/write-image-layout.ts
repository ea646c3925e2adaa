import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { replaceText } from '../files/replace-text';
import { requireNoLink } from '../files/require-no-link';
import { statsOf } from '../files/stats-of';
import { temporaryName } from '../files/temporary-name';
import { writeError } from '../files/write-error';
import { blobPath, type Descriptor } from './blob';
import { imageDocuments, LAYOUT_MARK } from './image-documents';
import { writeLayer, type LayerFile } from './write-layer';

/** An image layout to write. */
export interface LayoutForm {
  /** Absolute. It need not exist; what it holds must be an image layout. */
  readonly directory: string;
  /** What diagnostics call it. */
  readonly shown: string;
  readonly name: string;
  readonly tag: string;
  readonly file: LayerFile;
  readonly signal?: AbortSignal;
}

/** What was written. */
export interface WrittenLayout {
  /** Of the image's manifest: what a registry knows it by. */
  readonly digest: string;
  /** Of the layer, in bytes. */
  readonly size: number;
}

const MARK_FILE = 'oci-layout';
const BLOBS = 'blobs/sha256';

/**
 * Writes an image with one file as an image layout (OCI image spec, image-layout.md). Blobs come first and `index.json` last,
 * each in one step: at any moment, the layout holds the image that it held before or the new one. Blobs of an image before are
 * removed in the end.
 *
 * @throws UffaError for a directory that holds something else, and where it cannot be written
 */
export async function writeImageLayout(form: LayoutForm): Promise<WrittenLayout> {
  const { directory, shown, name, tag, file, signal } = form;
  try {
    requireLayout(directory, shown);
    mkdirSync(join(directory, BLOBS), { recursive: true });
    requireNoLink(join(directory, BLOBS), { within: directory, name: shown });
    const layer = await writeLayerBlob(directory, file, signal);
    const { config, manifest, index, dockerManifest } = imageDocuments({
      name,
      tag,
      title: file.name,
      layer,
    });
    for (const { text, descriptor } of [config, manifest]) {
      await replaceText(join(directory, blobPath(descriptor)), text, shown);
    }
    await replaceText(join(directory, MARK_FILE), LAYOUT_MARK, shown);
    await replaceText(join(directory, 'manifest.json'), dockerManifest, shown);
    await replaceText(join(directory, 'index.json'), index, shown);
    removeOthers(directory, [layer, config.descriptor, manifest.descriptor]);
    return { digest: manifest.descriptor.digest, size: layer.size };
  } catch (error) {
    throw writeError(error, shown, signal);
  }
}

/** Blobs are removed from it, so it must be a layout, or nothing yet. */
function requireLayout(directory: string, shown: string): void {
  const stats = statsOf(directory);
  if (stats === undefined) return;
  const names = stats.isDirectory() ? readdirSync(directory) : undefined;
  // A run that was killed has left blobs without a mark.
  const isOwn = names?.every((name) => name === 'blobs') ?? false;
  if (isOwn || names?.includes(MARK_FILE) === true) return;
  throw new UffaError(diagnostic('image-directory-taken', { directory: shown }));
}

async function writeLayerBlob(
  directory: string,
  file: LayerFile,
  signal: AbortSignal | undefined,
): Promise<Descriptor> {
  const temporary = join(directory, BLOBS, temporaryName('layer', 0));
  // Of a run that had the same process id and was killed.
  rmSync(temporary, { force: true });
  const output = openSync(temporary, 'wx', 0o644);
  try {
    const layer = await writeLayer(file, output, signal);
    renameSync(temporary, join(directory, blobPath(layer)));
    return layer;
  } finally {
    closeSync(output);
    rmSync(temporary, { force: true });
  }
}

function removeOthers(directory: string, kept: readonly Descriptor[]): void {
  const names = new Set(kept.map((descriptor) => basename(blobPath(descriptor))));
  for (const name of readdirSync(join(directory, BLOBS))) {
    if (!names.has(name)) rmSync(join(directory, BLOBS, name), { force: true });
  }
}
