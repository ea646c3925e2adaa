import { join, posix } from 'node:path';
import { entriesIn } from '../../files/entries-in';

/** A jar of a Liferay, or an archive of jars. */
export interface JarFile {
  /** Absolute. */
  readonly file: string;
  /** Relative to the Liferay's home, with slashes. */
  readonly shown: string;
  readonly kind: 'jar' | 'lpkg';
}

const ofOsgi = ['core', 'marketplace', 'modules', 'portal', 'static'].map((name) => `osgi/${name}`);
const ofPortal = ['lib', 'shielded-container-lib'].map((name) => `webapps/ROOT/WEB-INF/${name}`);

/** The jars of a Liferay, sorted by path; of a home that has none of the directories, none. */
export function jarFiles(home: string): readonly JarFile[] {
  const servers = entriesIn(home)
    .map(({ name }) => name)
    .filter((name) => name === 'tomcat' || /^tomcat-\d/.test(name))
    .flatMap((name) => ofPortal.map((path) => posix.join(name, path)));
  return [...ofOsgi, ...servers]
    .flatMap((directory) => jarsIn(home, directory))
    .sort((a, b) => (a.shown < b.shown ? -1 : 1));
}

function jarsIn(home: string, directory: string): readonly JarFile[] {
  return entriesIn(join(home, directory)).flatMap((entry): readonly JarFile[] => {
    const kind = /\.jar$/i.test(entry.name) ? 'jar' : /\.lpkg$/i.test(entry.name) ? 'lpkg' : undefined;
    if (kind === undefined || entry.isDirectory()) return [];
    const shown = posix.join(directory, entry.name);
    return [{ file: join(home, shown), shown, kind }];
  });
}
