import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../test/archive/uffa-of';
import { archiveMembers } from './archive-members';

const names = fc.stringMatching(/^[a-z0-9._ ü\u{1F600}-]{1,6}$/u).filter((name) => !/^\.{1,2}$/.test(name));
const paths = fc.array(names, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
/** Paths of which none is a directory of another. */
const fileSets = fc
  .uniqueArray(paths, { maxLength: 40 })
  .map((all) => all.filter((path) => !all.some((other) => other.startsWith(`${path}/`))));

function namesOf(files: readonly string[], emptyDirectories: readonly string[] = []): readonly string[] {
  const entries = files.map((path) => entryOf(path, ''));
  return archiveMembers(entries, emptyDirectories).map(({ name }) => name);
}

describe('archiveMembers', () => {
  it('puts each directory once, before everything it holds', () => {
    fc.assert(
      fc.property(fileSets, (files) => {
        const all = namesOf(files);
        expect(new Set(all).size).toBe(all.length);
        for (const [index, name] of all.entries()) {
          for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            expect(all.indexOf(name.slice(0, slash + 1))).toBeGreaterThanOrEqual(0);
            expect(all.indexOf(name.slice(0, slash + 1))).toBeLessThanOrEqual(index);
          }
        }
      }),
    );
  });

  it('sorts by UTF-16 code unit, whatever the order of the entries', () => {
    fc.assert(
      fc.property(
        fileSets.chain((files) =>
          fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
        ),
        ([files, shuffled]) => {
          const all = namesOf(shuffled);
          expect(all).toEqual(namesOf(files));
          expect(all).toEqual([...all].sort());
        },
      ),
    );
  });

  it('has an entry for nothing but the files and their directories', () => {
    expect(namesOf(['b/c/d.js', 'a-b', 'a/x'])).toEqual(['a-b', 'a/', 'a/x', 'b/', 'b/c/', 'b/c/d.js']);
  });

  it('adds empty directories, and those above them', () => {
    expect(namesOf([], ['a/b'])).toEqual(['a/', 'a/b/']);
  });

  it.each(['', '/etc/passwd', '../x', 'a/../../x', './a', 'a//b', 'a/', 'C:/x', 'a\0b'])(
    'refuses the path %j, which leaves the archive or is not a path',
    (path) => {
      expect(() => namesOf([path])).toThrow('archive-path-unsafe');
      expect(() => namesOf([], [path])).toThrow('archive-path-unsafe');
    },
  );

  it('refuses a path that is there twice', () => {
    expect(() => namesOf(['a', 'a'])).toThrow('archive-path-twice');
  });

  it('refuses a path that no Linux can unpack, however many directories it names', () => {
    expect(() => namesOf(['a/'.repeat(300_000) + 'b'])).toThrow('archive-path-too-long');
    expect(() => namesOf(['é'.repeat(2048)])).toThrow('archive-path-too-long');
    expect(namesOf(['a'.repeat(4095)])).toHaveLength(1);
  });

  it('refuses a path that is a file and a directory', () => {
    expect(() => namesOf(['a', 'a/b'])).toThrow('path-is-file-and-directory');
    expect(() => namesOf(['a'], ['a'])).toThrow('path-is-file-and-directory');
  });
});
