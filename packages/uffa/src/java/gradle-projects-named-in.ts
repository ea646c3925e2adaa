import { join, posix } from 'node:path';
import { directoriesIn } from '../files/entries-in';

/**
 * The directories of the projects that a build script names, relative to the directory of the whole build: those in
 * `project(':libs:ticket-words')`, and those in Gradle's accessors, such as `projects.libs.ticketWords`.
 */
export function gradleProjectsNamedIn(script: string, root: string): readonly string[] {
  const paths = [...script.matchAll(/\bproject\s*\(\s*(?:path\s*[:=]\s*)?["']:([^"']*)["']/g)];
  const accessors = [...script.matchAll(/\bprojects((?:\s*\.\s*[A-Za-z_]\w*)+)/g)];
  return [
    ...paths.map(([, path = '']) => posix.join('.', ...path.split(':'))),
    ...accessors
      .map(([, accessor = '']) => directoryCalled(accessor.split('.').slice(1), root))
      .filter((directory) => directory !== '.'),
  ];
}

/** As far down as there are directories: what follows their names are members of a project. */
function directoryCalled([name, ...rest]: readonly string[], root: string, parent = '.'): string {
  const child = directoriesIn(join(root, parent)).find((each) => accessorOf(each) === name?.trim());
  return child === undefined ? parent : directoryCalled(rest, root, posix.join(parent, child));
}

/** `ticket-words` -> `ticketWords` */
function accessorOf(name: string): string {
  return name.replace(/[-_.]+(.)/g, (_, letter: string) => letter.toUpperCase());
}
