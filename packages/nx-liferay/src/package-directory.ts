import { dirname } from 'node:path';

/** The directory of this package. Node finds it by name: built modules lie elsewhere than their sources. */
export const packageDirectory = dirname(require.resolve('nx-liferay/package.json'));
