import type { ProjectConfiguration, TargetConfiguration } from '@nx/devkit';
import { nearestName } from 'uffa';

/** A project that a preview shows, as Nx has it. */
export interface ShownProject {
  readonly name: string;
  readonly project: ProjectConfiguration;
  /** Its target of this plugin's executor `package`, whatever it is called. */
  readonly packaging: TargetConfiguration;
}

type Projects = Readonly<Record<string, ProjectConfiguration>>;

const PACKAGE = 'nx-liferay:package';

/**
 * The projects that are named, sorted by name: the one of the target, if it has client extensions, and those of the
 * option `with`. A name of no such project is left out with a sentence.
 */
export function shownProjects(
  projects: Projects,
  own: string,
  names: readonly string[],
): { readonly shown: readonly ShownProject[]; readonly unknown: readonly string[] } {
  const all = Object.entries(projects).flatMap(([name, project]) => packagedProject(name, project));
  const known = new Set(all.map(({ name }) => name));
  const isNamed = ({ name }: ShownProject) => name === own || names.includes(name) || names.includes('*');
  return {
    shown: all.filter(isNamed).sort((a, b) => (a.name < b.name ? -1 : 1)),
    unknown: names
      .filter((name) => name !== '*' && !known.has(name))
      .map((name) => unknownText(name, [...known])),
  };
}

function packagedProject(name: string, project: ProjectConfiguration): readonly ShownProject[] {
  const packaging = Object.values(project.targets ?? {}).find(({ executor }) => executor === PACKAGE);
  return packaging === undefined ? [] : [{ name, project, packaging }];
}

function unknownText(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  return `The option "with" names "${name}", but no project with client extensions has that name.${hint}`;
}
