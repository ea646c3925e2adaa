import { basename, dirname, join, resolve } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { gradleProperty } from '../../discover/gradle-property';
import type { Project } from '../../discover/project';
import type { PortalLog } from '../deploy-plan';
import type { Destination, Facts, Request } from './destination';
import { shownPath } from '../shown-path';
import { fileSteps } from './file-steps';

/** A Liferay on this machine, which watches a directory of its home (behaviour.md 17). */
export const bundle: Destination = (request) => {
  const { project, archive, options, facts } = request;
  const home = homeOf(request);
  const given = options.directory ?? setting(project, 'auto.deploy.dir');
  const directory =
    given === undefined ? join(home, 'osgi', 'client-extensions') : inWorkspace(project, given);
  const file = join(directory, basename(archive));
  const expected = given === undefined ? home : directory;
  return {
    place: shownPath(project.workspaceRoot, file),
    steps: fileSteps(request, file),
    log: portalLog(request, home),
    diagnostics:
      options.undeploy === true || facts.isDirectory(expected)
        ? []
        : [homeMissing(project, expected, directory)],
  };
};

function homeMissing({ workspaceRoot }: Project, home: string, directory: string) {
  return diagnostic('deploy-home-missing', {
    home: shownPath(workspaceRoot, home),
    directory: shownPath(workspaceRoot, directory),
  });
}

/** The option, then what Gradle would deploy to, then the variable that Liferay's own scripts know. */
function homeOf({ project, options, facts }: Request): string {
  const home =
    options.home ?? setting(project, 'liferay.workspace.home.dir') ?? variable(facts, 'LIFERAY_HOME');
  return inWorkspace(project, home ?? 'bundles');
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

/** A property of the project's or the workspace's `gradle.properties`; blank and `null` count as unset. */
function setting(project: Project, key: string): string | undefined {
  const value = gradleProperty(project, key);
  return value === undefined || value.trim() === '' || value === 'null' ? undefined : value;
}

function variable({ env }: Facts, name: string): string | undefined {
  return env[name] === '' ? undefined : env[name];
}
