import { basename, dirname, join, resolve } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { gradleSetting } from '../../discover/gradle-property';
import { liferayHome } from '../../discover/liferay-home';
import type { Project } from '../../discover/project';
import { workspacePath } from '../../plan/workspace-path';
import type { PortalLog } from '../deploy-plan';
import type { Destination, Request } from './destination';
import { fileSteps } from './file-steps';

/** A Liferay on this machine, which watches a directory of its home (behaviour.md 17). */
export const bundle: Destination = (request) => {
  const { project, archive, options, facts } = request;
  const home = liferayHome(project, options.home, facts.env);
  const given = options.directory ?? gradleSetting(project, 'auto.deploy.dir');
  const directory =
    given === undefined ? join(home, 'osgi', 'client-extensions') : inWorkspace(project, given);
  const file = join(directory, basename(archive));
  const expected = given === undefined ? home : directory;
  return {
    place: workspacePath(project.workspaceRoot, file),
    steps: fileSteps(request, file),
    log: portalLog(request, home),
    diagnostics:
      options.undeploy === true || facts.isDirectory(expected)
        ? []
        : [homeMissing(request, expected, directory)],
  };
};

function homeMissing(request: Request, home: string, directory: string) {
  const { workspaceRoot } = request.project;
  const setting = settingOfPlace(request);
  return diagnostic('deploy-home-missing', {
    home: workspacePath(workspaceRoot, home),
    directory: workspacePath(workspaceRoot, directory),
    ...(setting === undefined ? {} : { setting }),
  });
}

/** What says where the archive goes; undefined where nothing does, or only the environment. */
function settingOfPlace({ project, options }: Request): string | undefined {
  if (options.directory !== undefined) return 'the option "directory"';
  if (gradleSetting(project, 'auto.deploy.dir') !== undefined) return 'auto.deploy.dir in gradle.properties';
  if (options.home !== undefined) return 'the option "home"';
  if (gradleSetting(project, 'liferay.workspace.home.dir') === undefined) return undefined;
  return 'liferay.workspace.home.dir in gradle.properties';
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
