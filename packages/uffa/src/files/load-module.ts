import { closeSync, openSync } from 'node:fs';
import { diagnostic } from '../diagnostics/diagnostic';
import { errorCode } from '../diagnostics/error-reason';
import { UffaError } from '../diagnostics/errors';

/** What Node says where it could not open the file of a module, nor the package.json beside it. */
const OF_LOADING: readonly (string | undefined)[] = [
  'EMFILE',
  'ENFILE',
  'ERR_INVALID_PACKAGE_CONFIG',
  'ERR_MODULE_NOT_FOUND',
  'MODULE_NOT_FOUND',
];

/** So many files Node opens at a time when it loads a package with the packages that it needs. */
const AT_A_TIME = 32;

/**
 * Loads a module once it is needed. Where the system allows the process no more open files, Node says that there is no
 * such module.
 *
 * @param name what the diagnostic calls it
 * @throws UffaError where files can't be opened any more, and the error of the module itself
 */
export async function loadModule<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (OF_LOADING.includes(errorCode(error)) && !canOpen(AT_A_TIME))
      throw new UffaError(diagnostic('too-many-open-files', { file: name }), { cause: error });
    throw error;
  }
}

/** Whether some more files can be open at the same time. */
function canOpen(count: number): boolean {
  const descriptors: number[] = [];
  try {
    while (descriptors.length < count) descriptors.push(openSync(__filename, 'r'));
    return true;
  } catch {
    return false;
  } finally {
    descriptors.forEach((descriptor) => closeSync(descriptor));
  }
}
