import { join } from 'node:path';
import { packageDirectory } from '../../package-directory';

/** The templates are not part of the compiled code, but lie in the sources. */
export const templates = join(packageDirectory, 'src/generators/client-extension/files');
