import { createHash } from 'node:crypto';
import { isObject, type JsonObject } from '../files/read-json';
import { blobPath, type Descriptor } from './blob';

/** An image with one layer. */
export interface ImageForm {
  /** What the image is called, for tools that need a name. */
  readonly name: string;
  readonly tag: string;
  /** The file in the layer. */
  readonly title: string;
  readonly layer: Descriptor;
}

/** A document of the image, and what refers to it. */
export interface ImageDocument {
  readonly text: string;
  readonly descriptor: Descriptor;
}

/** All the documents of an image layout. */
export interface ImageDocuments {
  readonly config: ImageDocument;
  readonly manifest: ImageDocument;
  /** `index.json`: what the layout holds, by its tag. */
  readonly index: string;
  /** `manifest.json`: the same for `docker load`, which reads no index before version 25. */
  readonly dockerManifest: string;
}

export const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar';
/** `oci-layout`, which marks the directory (OCI image spec, image-layout.md). */
export const LAYOUT_MARK = '{"imageLayoutVersion":"1.0.0"}';

const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json';
const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json';
const TITLE = 'org.opencontainers.image.title';
/** The tag, by which skopeo and oras find the image in its layout. */
const REF_NAME = 'org.opencontainers.image.ref.name';
/** By which containerd and podman name an image that they load. */
const LOADED_NAME = 'io.containerd.image.name';

/**
 * The documents of an image with one layer that is not compressed, so that its digest is its diff id as well (OCI image
 * spec, config.md, manifest.md). They hold no time: the same layer gives the same image. The platform is required; files
 * depend on none.
 */
export function imageDocuments({ name, tag, title, layer }: ImageForm): ImageDocuments {
  const config = documentOf(CONFIG_TYPE, {
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: [layer.digest] },
  });
  const manifest = documentOf(MANIFEST_TYPE, {
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    config: config.descriptor,
    layers: [{ ...layer, annotations: { [TITLE]: title } }],
    annotations: { [TITLE]: title },
  });
  const listed = {
    ...manifest.descriptor,
    annotations: { [LOADED_NAME]: `${name}:${tag}`, [REF_NAME]: tag },
  };
  return {
    config,
    manifest,
    index: JSON.stringify({ schemaVersion: 2, mediaType: INDEX_TYPE, manifests: [listed] }),
    dockerManifest: JSON.stringify([
      {
        Config: blobPath(config.descriptor),
        RepoTags: [`${name}:${tag}`],
        Layers: [blobPath(layer)],
      },
    ]),
  };
}

/** Whether an `index.json` lists nothing but one image of that name, as {@link imageDocuments} writes it. */
export function listsOnly(name: string, index: JsonObject): boolean {
  const { manifests } = index;
  if (!Array.isArray(manifests)) return false;
  const [only, ...others] = manifests as readonly unknown[];
  const annotations = isObject(only) ? only['annotations'] : undefined;
  const loaded = isObject(annotations) ? annotations[LOADED_NAME] : undefined;
  return others.length === 0 && typeof loaded === 'string' && loaded.startsWith(`${name}:`);
}

function documentOf(mediaType: string, document: object): ImageDocument {
  const text = JSON.stringify(document);
  const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  return { text, descriptor: { mediaType, digest, size: Buffer.byteLength(text) } };
}
