import type { Entry } from '../../entry';
import { placedNames, widgetName } from './placed-elements';
import { bytesOf, isText, siteFiles } from './site-file';

/** By which pages know an element, whichever of the two ways they write it in. */
export function placedKey(id: string): string {
  return `widget ${widgetName(id)}`;
}

/** The keys of the elements that the pages of a site initializer place. */
export function placedKeys(entries: readonly Entry[], workspaceRoot: string): readonly string[] {
  const files = siteFiles(entries, workspaceRoot).filter(
    (file) => isText(file) && file.path.endsWith('.json'),
  );
  return files.flatMap((file) => placedNames(bytesOf(file)?.toString('utf8') ?? '').map(placedKey));
}
