import { basename, dirname, join, resolve } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { gradleSetting } from '../../discover/gradle-property';
import { liferayHome } from '../../discover/liferay-home';
import type { Project } from '../../discover/project';
import { workspacePath } from '../../files/workspace-path';
import type { PortalLog } from '../deploy-plan';
import type { Destination, Request } from './destination';
import { fileSteps } from './file-steps';

/** A Liferay on this machine, which watches a directory of its home (behaviour.md 17). */
export const bundle: Destination = (request) => {
  const { project, archive, options, facts } = request;
  const home = liferayHome(project, options.home, facts.env);
  const place = placeOf(request, home);
  const file = join(place.directory, basename(archive));
  return {
    place: workspacePath(project.workspaceRoot, file),
    steps: fileSteps(request, file, place.expected),
    log: portalLog(request, home),
    diagnostics: placeProblems(request, place),
  };
};

/** The file that a local Liferay has of a project once it is deployed to it, absolute. */
export function deployedFile(
  { project, archive, options }: Pick<Request, 'project' | 'archive' | 'options'>,
  env: Parameters<typeof liferayHome>[2],
): string {
  const home = liferayHome(project, options.home, env);
  return join(placeOf({ project, options }, home).directory, basename(archive));
}

function placeProblems({ project, options, facts }: Request, place: Place): readonly Diagnostic[] {
  const { expected, setting = 'LIFERAY_HOME' } = place;
  // No Liferay is there: a variable of a script was empty, such as in `--directory "$HOT/"`.
  if (dirname(expected) === expected) return [diagnostic('deploy-to-root', { directory: expected, setting })];
  return options.undeploy === true || facts.isDirectory(expected) ? [] : [homeMissing(project, place)];
}

/** Where archives go. */
interface Place {
  readonly directory: string;
  /** The directory that should be there already: it shows that there is a Liferay. */
  readonly expected: string;
  /** What names the place; undefined where nothing does, or only the environment. */
  readonly setting: string | undefined;
}

function placeOf({ project, options }: Pick<Request, 'project' | 'options'>, home: string): Place {
  const given = (path: string, setting: string) => {
    const directory = inWorkspace(project, path);
    return { directory, expected: directory, setting };
  };
  if (options.directory !== undefined) return given(options.directory, 'the option "directory"');
  const autoDeploy = gradleSetting(project, 'auto.deploy.dir');
  if (autoDeploy !== undefined) return given(autoDeploy, 'auto.deploy.dir in gradle.properties');
  return {
    directory: join(home, 'osgi', 'client-extensions'),
    expected: home,
    setting: settingOfHome(project, options.home),
  };
}

function settingOfHome(project: Project, option: string | undefined): string | undefined {
  if (option !== undefined) return 'the option "home"';
  if (gradleSetting(project, 'liferay.workspace.home.dir') === undefined) return undefined;
  return 'liferay.workspace.home.dir in gradle.properties';
}

function homeMissing({ workspaceRoot }: Project, { directory, expected, setting }: Place) {
  return diagnostic('deploy-home-missing', {
    home: workspacePath(workspaceRoot, expected),
    directory: workspacePath(workspaceRoot, directory),
    ...(setting === undefined ? {} : { setting }),
  });
}

function portalLog({ project, options, facts }: Request, home: string): PortalLog {
  if (options.log === undefined) return { kind: 'files', directory: join(home, 'logs') };
  const log = inWorkspace(project, options.log);
  return facts.isDirectory(log)
    ? { kind: 'files', directory: log }
    : { kind: 'files', directory: dirname(log), name: basename(log) };
}

function inWorkspace({ workspaceRoot }: Project, path: string): string {
  return resolve(workspaceRoot, path);
}
