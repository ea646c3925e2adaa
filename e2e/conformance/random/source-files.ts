import fc from 'fast-check';

/** Contents by path relative to the project. */
export type SourceFiles = ReadonlyMap<string, string>;

const directories = ['', 'assets/', 'assets/js/', 'assets/js/deep/', 'src/', 'build/static/', 'dist/', '.config/', 'with blank/', 'node_modules/x/', 'CVS/', 'Ü/']; // prettier-ignore

const names = [
  'a.js', 'b.js', 'a.min.js', 'main.css', 'A.js', 'index', '.hidden', '.env', 'a.js~', '#a#', '.#a', '%a%', '._a', '.gitignore', '.gitkeep',
  '.DS_Store', 'a b.js', 'ä.js', 'a[1].js', '{a}.js', 'a!.js', 'a$1.js', 'a+b.js', 'a.', '..a', 'logo.svg', 'x.js.map', 'CVS', 'readme.txt',
]; // prettier-ignore

const path = fc
  .tuple(fc.constantFrom(...directories), fc.constantFrom(...names))
  .map(([directory, name]) => directory + name);

/** A few files in a few directories, with names that default excludes and globs treat specially. */
export const sourceFiles: fc.Arbitrary<SourceFiles> = fc
  .uniqueArray(fc.tuple(path, fc.string({ unit: fc.constantFrom(...'ab\n;ä'), maxLength: 12 })), {
    selector: ([name]) => name,
    minLength: 1,
    maxLength: 14,
  })
  .map((entries) => new Map(withoutFilesThatAreDirectories(entries)));

/** `CVS` may be a file or a directory, but not both. */
function withoutFilesThatAreDirectories(
  entries: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  return entries.filter(([file]) => !entries.some(([other]) => other.startsWith(`${file}/`)));
}
