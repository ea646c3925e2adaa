import { join } from 'node:path';
import { packageDirectory } from '../../package-directory';

/** Templates are no part of the compiled code: they lie in the sources. */
export const templates = join(packageDirectory, 'src/generators/client-extension/files');
