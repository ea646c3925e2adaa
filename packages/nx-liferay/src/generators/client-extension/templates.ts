import { join } from 'node:path';

/** Templates are no part of the compiled code: they lie in the sources. */
export const templates = join(__dirname, '../../../src/generators/client-extension/files');
