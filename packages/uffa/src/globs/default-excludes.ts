/** Names that Gradle leaves out of every copy and every zip (behaviour.md 5), wherever they are in a path. */
const excludedNames: ReadonlySet<string> = new Set([
  '.DS_Store',
  '.bzr',
  '.bzrignore',
  '.cvsignore',
  '.git',
  '.gitattributes',
  '.gitignore',
  '.gitmodules',
  '.hg',
  '.hgignore',
  '.hgsub',
  '.hgsubstate',
  '.hgtags',
  '.svn',
  'CVS',
  'SCCS',
  'vssver.scc',
]);

/** `*~`, `#*#`, `.#*`, `%*%` and `._*`: what editors and systems leave behind. */
const excludedForms = /^(.*~|#.*#|\.#.*|%.*%|\._.*)$/s;

/** Whether a path is left out by default: one of its segments is. */
export function isExcludedByDefault(path: string): boolean {
  return path.split('/').some((name) => excludedNames.has(name) || excludedForms.test(name));
}
