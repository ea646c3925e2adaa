import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { readJson } from '../files/read-json';
import { replaceText } from '../files/replace-text';
import { requireNoLink } from '../files/require-no-link';
import { statsOf } from '../files/stats-of';
import { temporaryName } from '../files/temporary-name';
import { writeError } from '../files/write-error';
import { blobPath, type Descriptor } from './blob';
import { imageDocuments, LAYOUT_MARK, listsOnly } from './image-documents';
import { writeLayer, type LayerFile } from './write-layer';

/** An image layout to write. */
export interface LayoutForm {
  /** Absolute. It need not exist; what it holds must be an image layout with an image of this name and no other. */
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
const INDEX_FILE = 'index.json';
const DOCKER_FILE = 'manifest.json';
const BLOBS = 'blobs/sha256';
/** What is there before the index, which is written last. */
const UNFINISHED: readonly string[] = ['blobs', MARK_FILE, DOCKER_FILE];

/**
 * Writes an image with one file as an image layout (OCI image spec, image-layout.md). Blobs come first and `index.json` last,
 * each in one step: at any moment, the layout holds the image that it held before or the new one. Blobs of an image before are
 * removed in the end.
 *
 * @throws UffaError for a directory that holds something else, such as another image, and where it cannot be written
 */
export async function writeImageLayout(form: LayoutForm): Promise<WrittenLayout> {
  const { directory, shown, name, tag, file, signal } = form;
  try {
    requireOwnLayout(form);
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
    await replaceText(join(directory, DOCKER_FILE), dockerManifest, shown);
    await replaceText(join(directory, INDEX_FILE), index, shown);
    removeOthers(directory, [layer, config.descriptor, manifest.descriptor]);
    return { digest: manifest.descriptor.digest, size: layer.size };
  } catch (error) {
    throw writeError(error, shown, signal);
  }
}

/** Blobs are removed from it, so it must be the layout of this image, or nothing yet. */
function requireOwnLayout({ directory, shown, name }: LayoutForm): void {
  const stats = statsOf(directory);
  if (stats === undefined) return;
  const names = stats.isDirectory() ? readdirSync(directory) : undefined;
  // A run that was killed has left blobs without an index.
  if (names?.every((each) => UNFINISHED.includes(each)) === true) return;
  const index = names?.includes(INDEX_FILE) === true ? readJson(join(directory, INDEX_FILE)) : undefined;
  if (index !== undefined && listsOnly(name, index)) return;
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
