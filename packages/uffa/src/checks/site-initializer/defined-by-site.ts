import type { Entry } from '../../entry';
import { bytesOf, isText, siteFiles } from './site-file';

const DEFINITIONS = /^(?:list-type-definitions|object-definitions|object-folders)(?:\/.*)?\.json$/;
const CODE = /"externalReferenceCode"\s*:\s*"([^"\\\n]+)"/g;

/** Every reference code in the definitions of a site initializer: rather too many than too few. */
export function definedBySite(entries: readonly Entry[], workspaceRoot: string): readonly string[] {
  return siteFiles(entries, workspaceRoot)
    .filter((file) => DEFINITIONS.test(file.path) && isText(file))
    .flatMap((file) => {
      const text = bytesOf(file)?.toString('utf8') ?? '';
      return [...text.matchAll(CODE)].map(([, code = '']) => code);
    });
}
