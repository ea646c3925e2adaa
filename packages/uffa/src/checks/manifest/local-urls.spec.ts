import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../../test/with-workspace';
import { manifestDiagnostics } from '../../packaging/manifest-diagnostics';
import { readManifest } from '../../manifest/read-manifest';

describe('an address of a development server', () => {
  const base = 'a: {type: globalJS, url: a.js}\n';
  const served = 'a: {url: "http://localhost:5173/main.js"}\n';

  it.each([
    ['default', ['url-of-this-machine warning']],
    ['dev', ['url-of-this-machine warning']],
    ['uat', ['url-of-this-machine warning']],
    ['local', []],
  ])('is a warning under every profile but "local": %s', async (profile, found) => {
    const files =
      profile === 'default'
        ? { 'p/client-extension.yaml': base.replace('a.js', '"http://localhost:5173/main.js"') }
        : { 'p/client-extension.yaml': base, [`p/client-extension.${profile}.yaml`]: served };
    await withWorkspace(files, (root) => {
      const diagnostics = manifestDiagnostics(readManifest(projectIn(root, 'p'), { profile }));
      expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(found);
    });
  });
});
