import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { manifestFindings } from '../packaging/manifest-findings';
import { readManifest } from '../manifest/read-manifest';
import { isLoopbackUrl } from '.';

describe('isLoopbackUrl', () => {
  it.each([
    'http://localhost',
    'http://localhost:3000/main.js',
    'https://LocalHost:5173',
    'http://localhost./a',
    'http://shop.localhost:8080/a.js',
    '//localhost/a.js',
    'http://127.0.0.1:80',
    'http://127.1.2.3/a',
    'http://0.0.0.0:4200/main.js',
    'http://[::1]:3000/a.js',
    'http://me:secret@localhost:3000/',
    'http://localhost?x',
  ])('knows %s', (url) => expect(isLoopbackUrl(url)).toBe(true));

  it.each([
    'main.js',
    '/localhost/main.js',
    'localhost/main.js',
    'http://localhost.example.com/a.js',
    'https://example.com/?to=http://localhost/',
    'https://example.com/@localhost/a.js',
    'http://127.0.0.1.example.com/',
    'http://mylocalhost/',
    'ftp://localhost/',
  ])('does not take %s for one', (url) => expect(isLoopbackUrl(url)).toBe(false));
});

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
      const findings = manifestFindings(readManifest(projectIn(root, 'p'), { profile }));
      expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(found);
    });
  });
});
