import { join } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { readOpen } from '../files/open-file';
import { openSourceIfThere } from '../files/open-source';
import { sourceDiagnostic } from '../files/source-diagnostic';
import { parseJson } from '../java-text/json-reader';
import type { WorkspaceCatalogue } from './catalogue';
import { catalogueIn, CatalogueError } from './catalogue-in';

/** In bytes: that of a whole Liferay has less than one million. */
const MOST = 32 * 1024 * 1024;

/** A catalogue of a workspace, and what is wrong with its file: with an error, there is none. */
export interface ReadCatalogue {
  readonly catalogue?: WorkspaceCatalogue;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the catalogue of a workspace.
 *
 * @param file relative to the workspace's root
 * @param asked `named`: the user has named the file, so that it must be there
 */
export function readCatalogue(
  workspaceRoot: string,
  file: string,
  asked: 'named' | 'by default',
): ReadCatalogue {
  try {
    const path = join(workspaceRoot, file);
    const open = openSourceIfThere(path, workspaceRoot);
    if (open !== undefined) return catalogueOf(readOpen(open, path, MOST).toString('utf8'), file);
    return { diagnostics: asked === 'named' ? [diagnostic('catalogue-missing', { file })] : [] };
  } catch (error) {
    return { diagnostics: [sourceDiagnostic(error, file)] };
  }
}

/** The catalogue in the text of a file. */
export function catalogueOf(source: string, file: string): ReadCatalogue {
  const text = source.replace(/^\ufeff/, '');
  try {
    return { catalogue: { ...catalogueIn(JSON.parse(text)), file }, diagnostics: [] };
  } catch (error) {
    const problem = error instanceof CatalogueError ? error.message : 'it is not JSON';
    const syntax = error instanceof CatalogueError ? [] : parseJson(text, file).diagnostics;
    if (syntax.length > 0) return { diagnostics: syntax };
    return { diagnostics: [diagnostic('catalogue-unfit', { file, problem }, startOf(file))] };
  }
}
