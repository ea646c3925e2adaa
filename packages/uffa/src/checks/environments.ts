import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { nearestName } from '../diagnostics/nearest-name';
import { startOf } from '../diagnostics/position';
import type { Environment } from '../discover/config/environment';
import { CONFIG_FILE } from '../discover/file-names';
import type { Project } from '../discover/project';
import { isOAuthApplication } from '../manifest/with-addresses';
import type { ClientExtension, ProjectManifest } from '../manifest/project-manifest';
import { lcpValues } from './lcp/lcp-values';

/** What environments are held against. */
export interface EnvironmentSurroundings {
  /** All of the workspace. */
  readonly projects: readonly Pick<Project, 'path' | 'name'>[];
  /** Those of all projects, under every profile; absent where some could not be read. */
  readonly extensions?: readonly Pick<ClientExtension, 'id' | 'type'>[];
  /** Those that any project has. */
  readonly profiles: readonly string[];
}

/** What all projects of a workspace mean to its environments. */
export function surroundingsOf(
  projects: readonly Pick<Project, 'path' | 'name'>[],
  bases: readonly ProjectManifest[],
): EnvironmentSurroundings {
  const isKnown = bases.every(({ diagnostics }) => !hasErrors(diagnostics));
  return {
    projects,
    profiles: bases.flatMap(({ profiles }) => profiles),
    ...(isKnown ? { extensions: bases.flatMap(({ everyProfile }) => everyProfile) } : {}),
  };
}

/** Whatever environments declare for projects and extensions that are not there, or as these cannot have it. */
export function checkEnvironments(
  environments: readonly Environment[],
  surroundings: EnvironmentSurroundings,
): readonly Diagnostic[] {
  return environments.flatMap((environment) => [
    ...ofAddresses(environment, surroundings),
    ...ofLcp(environment, surroundings),
    ...ofProfile(environment, surroundings),
  ]);
}

function ofAddresses({ name: environment, addresses }: Environment, { extensions }: EnvironmentSurroundings) {
  if (extensions === undefined) return [];
  const types = new Map(extensions.map(({ id, type }) => [id, type]));
  return [...addresses].flatMap(([id, { position }]): readonly Diagnostic[] => {
    const type = types.get(id);
    if (type === undefined) {
      const nearest = nearestName(id, [...types.keys()]);
      const args = { environment, id, ...(nearest === undefined ? {} : { nearest }) };
      return [diagnostic('environment-address-unknown', args, position)];
    }
    return isOAuthApplication(type)
      ? []
      : [diagnostic('environment-address-unfit', { environment, id, type }, position)];
  });
}

function ofLcp({ name: environment, lcp }: Environment, { projects }: EnvironmentSurroundings) {
  const names = projects.flatMap(({ path, name }) => [path, name]);
  return [...lcp].flatMap(([project, { value, position }]): readonly Diagnostic[] => {
    const found = lcpValues(value, position ?? startOf(CONFIG_FILE));
    if (names.includes(project)) return found;
    const nearest = nearestName(project, names);
    const args = { environment, project, ...(nearest === undefined ? {} : { nearest }) };
    return [diagnostic('environment-project-unknown', args, position), ...found];
  });
}

function ofProfile(
  { name: environment, profile, profilePosition }: Environment,
  { profiles }: EnvironmentSurroundings,
): readonly Diagnostic[] {
  if (profile === undefined || profiles.includes(profile)) return [];
  const nearest = nearestName(profile, profiles);
  const args = { environment, profile, ...(nearest === undefined ? {} : { nearest }) };
  return [diagnostic('environment-profile-unknown', args, profilePosition)];
}
