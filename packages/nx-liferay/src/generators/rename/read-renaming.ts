import { posix } from 'node:path';
import { diagnostic, hasErrors, type Diagnostic } from 'uffa';
import { readJson } from '../../workspace/read-json';
import { takenIds } from '../add-extension/free-id';
import { directoryProblems } from '../client-extension/request-problems';
import type { ExistingProject, WorkspaceFacts } from '../workspace-facts';
import type { RenameSchema } from './rename-schema';
import { renamed, type ProjectPlace, type Renaming } from './renaming';

const NAME = /^[a-z][a-z0-9-]*$/;
const RULE =
  'lower-case letters, digits and hyphens, a letter first: it names the archive, the container and the path in the portal';

/** What the project becomes, or everything that is wrong with it. */
export function readRenaming(
  { destination, ids = true }: RenameSchema,
  existing: ExistingProject,
  facts: WorkspaceFacts,
): Renaming | readonly Diagnostic[] {
  const { project, manifest } = existing;
  if (project.path === '.' || project.kind === 'language') {
    return [diagnostic('project-not-movable', { project: project.path })];
  }
  if (hasErrors(manifest.diagnostics)) return manifest.diagnostics;
  const from = placeOf(existing);
  const path = directoryFor(destination, project.path);
  const to = movedPlace(from, path);
  const renamedIds = new Map(
    manifest.everyProfile
      .map(({ id }) => [id, ids ? renamed(id, from.name, to.name) : id] as const)
      .filter(([id, newId]) => id !== newId),
  );
  const diagnostics = [
    ...(NAME.test(to.name)
      ? []
      : [diagnostic('generated-name-invalid', { what: 'directory', value: to.name, rule: RULE })]),
    ...directoryProblems(path, facts),
    ...takenProblems(existing, to, [...renamedIds.values()], facts),
  ];
  if (diagnostics.length > 0) return diagnostics;
  const isServedByName = !manifest.extensions.some(({ typeSettings }) =>
    typeSettings.members.has('webContextPath'),
  );
  const applications = manifest.everyProfile
    .filter(({ id, type }) => id !== from.name && id.includes('-') && type.startsWith('oAuthApplication'))
    .flatMap(({ id }) => [...renamedIds].filter(([old]) => old === id));
  return { from, to, ids: renamedIds, applications: new Map(applications), isServedByName };
}

/** A name without a slash stays in the directory that the project is in. */
function directoryFor(destination: string, current: string): string {
  const given = destination.replaceAll('\\', '/').replace(/\/+$/, '');
  return posix.normalize(given.includes('/') ? given : posix.join(posix.dirname(current), given));
}

function placeOf({ project }: ExistingProject): ProjectPlace {
  const nameIn = (file: string): string | undefined => {
    const name = readJson(posix.join(project.root, file))?.['name'];
    return typeof name === 'string' && name !== '' ? name : undefined;
  };
  const packageName = nameIn('package.json');
  return {
    path: project.path,
    name: project.name,
    nxName: nameIn('project.json') ?? packageName ?? project.name,
    ...(packageName === undefined ? {} : { packageName }),
  };
}

/** Names that equal the directory's, with or without a scope, change with it. */
function movedPlace(from: ProjectPlace, path: string): ProjectPlace {
  const name = posix.basename(path);
  const moved = (old: string) => {
    const scope = /^@[^/]*\//.exec(old)?.[0] ?? '';
    return old === scope + from.name ? scope + name : old;
  };
  const { packageName } = from;
  return {
    path,
    name,
    nxName: moved(from.nxName),
    ...(packageName === undefined ? {} : { packageName: moved(packageName) }),
  };
}

function takenProblems(
  { project }: ExistingProject,
  to: ProjectPlace,
  ids: readonly string[],
  facts: WorkspaceFacts,
): readonly Diagnostic[] {
  const others = facts.projects.filter((other) => other.project.path !== project.path);
  const own = facts.projects.filter((other) => other.project.path === project.path);
  const sameName = others.find((other) => other.project.name === to.name);
  // Of its own ids, those that stay as they are.
  const taken = new Map([...takenIds({ projects: own }), ...takenIds({ projects: others })]);
  return [
    ...ids.flatMap((id) => {
      const owner = taken.get(id);
      return owner === undefined ? [] : [diagnostic('generated-id-taken', { id, project: owner })];
    }),
    ...(sameName === undefined
      ? []
      : [diagnostic('generated-name-taken', { name: to.name, project: sameName.project.path })]),
  ];
}
