import { basename, join } from 'node:path';
import { diagnostic, hasErrors, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { replaceText } from '../files/replace-text';
import { writeImageLayout } from '../oci/write-image-layout';
import { withVerifiedArchive } from '../packaging/verify-archive';
import { clientExtensionResource } from './client-extension-resource';
import type { ResourceFields } from './resource-fields';
import { resourceName, resourceValues, type ResourceOptions } from './resource-values';

/** What a manifest is written of, and where to. */
export interface ManifestForm {
  /** The archive, absolute. */
  readonly file: string;
  /** What positions and messages call it, with `/`. */
  readonly shown: string;
  /** Where both are written to, absolute. */
  readonly directory: string;
  readonly fields: ResourceFields;
  readonly resource: ResourceOptions;
  /** The image's tag. */
  readonly tag: string;
  readonly signal?: AbortSignal;
}

/** What became of it. */
export interface ManifestResult {
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that positions are about, by their files. */
  readonly texts: ReadonlyMap<string, string>;
  /** Absent: nothing was written. */
  readonly written?: {
    /** The resource, absolute. */
    readonly resource: string;
    /** The directory of the image layout, absolute. */
    readonly image: string;
    readonly digest: string;
  };
}

/**
 * Writes two things beside each other: the ClientExtension resource of an archive, `<archive>.cx.yaml`, and an image with the
 * archive as its one file, `<archive>.oci`. With an error, neither is written.
 *
 * @throws UffaError for what cannot be written, and the reason of the signal once it is aborted
 */
export function writeManifest(form: ManifestForm): Promise<ManifestResult> {
  const { file, shown, signal, directory, fields, tag } = form;
  const options = { shown, ...(signal === undefined ? {} : { signal }) };
  return withVerifiedArchive(file, options, async ({ diagnostics, content, texts }) => {
    if (content === undefined || hasErrors(diagnostics)) {
      const unusable = diagnostic('manifest-archive-unusable', {}, startOf(shown));
      return { diagnostics: sortDiagnostics([...diagnostics, unusable]), texts };
    }
    const values = resourceValues({ shown, view: content.view }, form.resource, fields);
    if (!('configs' in values)) return { diagnostics: sortDiagnostics([...diagnostics, ...values]), texts };
    const stem = basename(file).replace(/\.zip$/i, '');
    const [resource, image] = [join(directory, `${stem}.cx.yaml`), join(directory, `${stem}.oci`)];
    const { digest } = await writeImageLayout({
      directory: image,
      shown: `${stem}.oci`,
      name: resourceName(stem),
      tag,
      file: { name: `${stem}.zip`, descriptor: content.open.descriptor },
      ...(signal === undefined ? {} : { signal }),
    });
    await replaceText(resource, clientExtensionResource(values, fields), `${stem}.cx.yaml`);
    return { diagnostics, texts, written: { resource, image, digest } };
  });
}
