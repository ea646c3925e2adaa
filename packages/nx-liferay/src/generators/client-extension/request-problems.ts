import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { customElementNameFlaw, diagnostic, type Diagnostic } from 'uffa';
import { isPattern, isWithin, searchAreas, searchedFrom, type SearchArea } from 'uffa/inference';
import { isTaken } from '../ports/free-port';
import type { WorkspaceFacts } from '../workspace-facts';
import type { ProjectNames, Recipe } from './recipes/recipe';

/** Everything that keeps a project with these names from being made in this workspace. */
export function requestProblems(
  names: ProjectNames,
  recipe: Recipe,
  facts: WorkspaceFacts,
): readonly Diagnostic[] {
  return [
    ...nameProblems(names, recipe),
    ...placeProblems(names, recipe, facts),
    ...directoryProblems(names.directory, facts),
    ...idProblems(names, facts),
    ...portProblems(names.port, facts),
  ];
}

function nameProblems(
  { project, id, element, type }: ProjectNames,
  { onlyName }: Recipe,
): readonly Diagnostic[] {
  if (onlyName !== undefined) return [];
  const rules = [
    {
      what: 'directory',
      value: project,
      isFit: matches(/^[a-z][a-z0-9-]*$/),
      rule: 'lower-case letters, digits and hyphens, a letter first: it names the archive, the container and the path in the portal',
    },
    {
      what: 'id',
      value: id,
      isFit: matches(/^(?!(?:assemble|runtime)$)[A-Za-z][A-Za-z0-9-]*$/),
      rule: 'letters, digits and hyphens, a letter first, but neither `assemble` nor `runtime`, which have a meaning of their own in the yaml',
    },
    ...(type === 'customElement'
      ? [
          {
            what: 'elementName',
            value: element,
            isFit: (name: string) => customElementNameFlaw(name) === undefined,
            rule: 'lower-case letters, digits and at least one hyphen, a letter first, and no name that SVG or MathML has: HTML asks for that',
          },
        ]
      : []),
  ];
  return rules
    .filter(({ value, isFit }) => !isFit(value))
    .map(({ what, value, rule }) => diagnostic('generated-name-invalid', { what, value, rule }));
}

function matches(pattern: RegExp): (value: string) => boolean {
  return (value) => pattern.test(value);
}

/** Liferay recognizes some projects only by their name, directly in a directory that is searched. */
function placeProblems(
  { project, directory }: ProjectNames,
  { onlyName }: Recipe,
  { root, options }: WorkspaceFacts,
): readonly Diagnostic[] {
  const areas = searchAreas(root, options.directories);
  const parent = posix.dirname(directory);
  const fits = project === onlyName && areas.some((area) => searchedFrom(area, parent) === parent);
  if (onlyName === undefined || fits) return [];
  const rule = `\`${onlyName}\`, in one of these: ${areas.map(spelled).join(', ')}; Liferay finds this project by its name`;
  return [diagnostic('generated-name-invalid', { what: 'directory', value: directory, rule })];
}

/** What keeps a directory from becoming that of a project. */
export function directoryProblems(
  directory: string,
  { root, options, projects }: WorkspaceFacts,
): readonly Diagnostic[] {
  if (directory === '.' || directory.startsWith('..')) {
    return [diagnostic('generated-directory-outside', { directory })];
  }
  if (isPattern(directory)) {
    const rule = 'the path of one directory, without wildcards';
    return [diagnostic('generated-name-invalid', { what: 'directory', value: directory, rule })];
  }
  const around = projects.find(
    ({ project: { path } }) => path !== '.' && path !== directory && isWithin(directory, path),
  );
  const areas = searchAreas(root, options.directories);
  const isSearched = areas.some((area) => searchedFrom(area, directory) !== undefined);
  const searched = areas.map(spelled);
  return [
    ...(around === undefined
      ? []
      : [diagnostic('generated-directory-in-project', { directory, project: around.project.path })]),
    ...(around === undefined && isInUse(join(root, directory))
      ? [diagnostic('generated-directory-exists', { directory })]
      : []),
    ...(isSearched ? [] : [diagnostic('generated-directory-not-searched', { directory, searched })]),
  ];
}

/** Where projects are looked for, as the user wrote it or in the form of their paths. */
function spelled({ base, given, pattern }: SearchArea): string {
  return pattern === undefined ? base : given;
}

/** An empty directory is as good as none. */
function isInUse(path: string): boolean {
  try {
    return readdirSync(path).length > 0;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
  }
}

function idProblems(
  { id, application, project, directory }: ProjectNames,
  { projects, namedProjects }: WorkspaceFacts,
): readonly Diagnostic[] {
  const others = projects.filter((each) => each.project.path !== directory);
  const sameName = others.find((each) => each.project.name === project);
  const named = namedProjects.get(project) ?? directory;
  const owners = [id, application].flatMap((each) => {
    const owner = others.find(({ manifest }) =>
      manifest.everyProfile.some((extension) => extension.id === each),
    );
    return owner === undefined ? [] : [{ id: each, project: owner.project.path }];
  });
  return [
    ...owners.map((owner) => diagnostic('generated-id-taken', owner)),
    ...(sameName !== undefined || named === directory
      ? []
      : [diagnostic('generated-name-of-another', { name: project, project: named })]),
    ...(sameName === undefined
      ? []
      : [diagnostic('generated-name-taken', { name: project, project: sameName.project.path })]),
  ];
}

function portProblems(port: number, { projects }: WorkspaceFacts): readonly Diagnostic[] {
  if (port === 0) return [];
  if (!Number.isInteger(port) || port < 1024 || port > 65535) {
    return [diagnostic('generated-port-invalid', { port })];
  }
  const owner = projects.find(({ ports }) => ports.includes(port))?.project.path ?? null;
  return owner !== null || isTaken(port, new Set())
    ? [diagnostic('generated-port-taken', { port, project: owner })]
    : [];
}
