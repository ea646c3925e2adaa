import { sortDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Entry } from '../../entry';
import type { PlaceableElement } from '../../workspace/placeable-elements';
import { encoding } from './encoding';
import { folders } from './folders';
import { jsonSyntax } from './json-syntax';
import { placedElements } from './placed-elements';
import { bytesOf, isText, siteFiles } from './site-file';

/** What checking a site initializer depends on besides its files. */
export interface SiteCheckOptions {
  /** Absolute. */
  readonly workspaceRoot: string;
  /** The elements of all projects; absent: nothing is said about elements that pages place. */
  readonly elements?: readonly PlaceableElement[];
}

/** What is wrong with the content of a site initializer, sorted by place. Each file is read once, and then forgotten. */
export function checkSite(
  entries: readonly Entry[],
  { workspaceRoot, elements }: SiteCheckOptions,
): readonly Diagnostic[] {
  const files = siteFiles(entries, workspaceRoot);
  const found = files.filter(isText).flatMap((file) => {
    const bytes = bytesOf(file);
    if (bytes === undefined) return [];
    const encoded = encoding(file, bytes);
    if (encoded.length > 0) return encoded;
    const text = bytes.toString('utf8');
    return [...jsonSyntax(file, text), ...placedElements(file, text, elements)];
  });
  return sortDiagnostics([...folders(files), ...found]);
}
