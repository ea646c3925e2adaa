import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { kinds } from '../../packages/uffa/src/diagnostics/kinds';
import { packageContents, pathsIn } from './package-contents';

const sources = join(__dirname, '../../packages');

/** The limit of each tarball in bytes: a change that exceeds it deserves a look. */
const limits = { uffa: 950_000, 'nx-liferay': 250_000 };

describe.each(Object.entries(limits))('the tarball of %s', (name, limit) => {
  const { manifest, files, size, read } = packageContents(name);
  const built = files.filter((path) => path.startsWith('dist/'));

  it('holds every file that package.json names', () => {
    const { main, types, bin, exports, executors, generators } = manifest;
    const named = pathsIn([main, types, bin, exports, executors, generators]);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((path) => !files.some((file) => matches(path, file)))).toEqual([]);
  });

  it.each(registries(manifest))('holds every file that %s names', (registry) => {
    const named = pathsIn(JSON.parse(read(registry)));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !files.includes(path) && !files.includes(`${path}.js`))).toEqual([]);
  });

  it('holds its README and its licence', () => {
    expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'package.json']));
  });

  it('holds every module that another one requires', () => {
    const required = built.flatMap((path) =>
      [...read(path).matchAll(/\brequire\("(\.[^"]+)"\)/g)].map((match) => join(dirname(path), match[1]!)),
    );
    expect(required.length).toBeGreaterThan(0);
    expect(required.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('holds modules, types, and no tests', () => {
    expect(built.filter((path) => !/(\.js|\.d\.ts)$/.test(path))).toEqual([]);
    const own = files.filter((path) => !path.endsWith('.template'));
    expect(own.filter((path) => /\.spec\.|(^|\/)test\//.test(path))).toEqual([]);
  });

  it('holds nothing that was made of a source that is gone', () => {
    // What several entries share is a module beside one of them, with a number. Scripts for browsers have a directory of their own.
    const sourceOf = (path: string) =>
      join(
        sources,
        name,
        path
          .replace(/^dist\/(browser\/)?/, (_, browser?: string) => browser ?? 'src/')
          .replace(/\d?\.js$|\.d\.ts$/, '.ts'),
      );
    const orphans = built.filter((path) => !existsSync(sourceOf(path)));
    expect(orphans).toEqual(['dist/rolldown-runtime.js']);
  });

  it('refers to no source map that is not there', () => {
    const missing = built.flatMap((path) => {
      const map = /^\/\/# sourceMappingURL=(?!data:)(.*)$/m.exec(read(path))?.[1];
      return map === undefined || files.includes(join(dirname(path), map)) ? [] : [`${path} -> ${map}`];
    });
    expect(missing).toEqual([]);
  });

  it('is small', () => {
    process.stdout.write(`${name}: ${size} bytes, ${files.length} files\n`);
    expect(size).toBeLessThan(limit);
  });
});

it('uffa brings the page of every diagnostic, at the path that its JSON names', () => {
  const { files } = packageContents('uffa');
  const pages = Object.keys(kinds).map((code) => `docs/diagnostics/${code}.md`);
  expect(pages.length).toBeGreaterThan(200);
  expect(pages.filter((page) => !files.includes(page))).toEqual([]);
});

it('the plugin asks for the very version of uffa that is published with it', () => {
  const { dependencies } = packageContents('nx-liferay').manifest;
  expect(dependencies).toMatchObject({ uffa: packageContents('uffa').manifest['version'] });
});

/** The files in which Nx looks up what a plugin has. */
function registries({
  executors,
  generators,
  'nx-migrations': migrations,
}: Readonly<Record<string, unknown>>): readonly string[] {
  return pathsIn([executors, generators, migrations]);
}

/** Whether a path of `exports`, which may hold one `*`, stands for a file. */
function matches(path: string, file: string): boolean {
  const [start = '', end] = path.split('*');
  return end === undefined ? file === path : file.startsWith(start) && file.endsWith(end);
}
