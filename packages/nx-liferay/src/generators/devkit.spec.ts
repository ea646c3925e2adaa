import { describe, expect, it } from 'vitest';
import { loadDevkit } from './devkit';

function missing(name: string) {
  return () => {
    const error = new Error(
      `Cannot find module '${name}'\nRequire stack:\n- /w/node_modules/@nx/devkit/index.js`,
    );
    throw Object.assign(error, { code: 'MODULE_NOT_FOUND' });
  };
}

describe('a devkit that is not installed', () => {
  it('is told with what installs it, in place of modules that the user knows nothing of', () => {
    expect(() => loadDevkit(missing('@nx/devkit'))).toThrow(
      /@nx\/devkit, .* not installed\. Run "nx g nx-liferay:init"/,
    );
  });

  it('is not blamed for a package that it lacks itself', () => {
    expect(() => loadDevkit(missing('enquirer'))).toThrow(/^Cannot find module 'enquirer'/);
  });
});
