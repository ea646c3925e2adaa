import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import { gradleSetting } from '../discover/gradle-property';
import { liferayHome } from '../discover/liferay-home';
import { workspacePath } from '../files/workspace-path';
import { statsOf } from '../files/stats-of';
import { destinationOf } from '../deploy/destination-of';
import { engines, type DeployOptions, type DestinationName, type EngineName } from '../deploy/deploy-options';
import { firstToAnswer, type Silence } from '../deploy/engines/ask-programs';
import { wordsOf } from '../diagnostics/words';
import { checkOf, type Check } from './check';
import { findProgramWithVersion, type Machine } from './machine';
import type { ProjectNeeds } from './project-needs';

/**
 * What deploying needs: the local Liferay, a container engine, Liferay Cloud's client. Only what the named destination
 * needs is judged; without one, the home is shown where it is set, and an engine where a service has a Dockerfile.
 */
export async function checkDestination(
  machine: Machine,
  projects: readonly ProjectNeeds[],
  options: DeployOptions,
): Promise<readonly Check[]> {
  const named = Object.keys(options).length === 0 ? undefined : destinationOf(options);
  const all = projects.map(({ project }) => project);
  const services = projects.filter(({ hasDockerfile }) => hasDockerfile).map(({ project }) => project);
  const engineUsers = named === 'container' ? all : services;
  const checks = await Promise.all([
    engineUsers.length === 0 ? undefined : engineCheck(machine, engineUsers, options, named),
    named === 'cloud' ? cloudCheck(machine, all) : undefined,
  ]);
  return [...homeCheck(machine, all, options, named), ...checks.flatMap((each) => each ?? [])];
}

function homeCheck(
  { env, workspaceRoot }: Machine,
  projects: readonly Project[],
  { home: given }: DeployOptions,
  named: DestinationName | undefined,
): readonly Check[] {
  const [first] = projects;
  if (first === undefined) return [];
  const home = liferayHome(first, given, env);
  const isThere = statsOf(home)?.isDirectory() ?? false;
  const isSet =
    gradleSetting(first, 'liferay.workspace.home.dir') !== undefined || (env['LIFERAY_HOME'] ?? '') !== '';
  if (named !== 'bundle' && !isSet && !isThere) return [];
  const missing = diagnostic('deploy-home-missing', { home, directory: `${home}/osgi/client-extensions` });
  const about = { what: 'local Liferay', needed: 'deploy', neededBy: projects.map(({ path }) => path) };
  const place = isThere ? workspacePath(workspaceRoot, home) : undefined;
  return [judged(about, { place }, isThere ? [] : [missing], named === 'bundle')];
}

async function engineCheck(
  machine: Machine,
  projects: readonly Project[],
  { engine }: DeployOptions,
  named: DestinationName | undefined,
): Promise<readonly Check[]> {
  const candidates = engines.filter((each) => engine === undefined || each === engine);
  const found = await Promise.all(candidates.map((name) => findProgramWithVersion(name, machine)));
  const there = candidates.flatMap((name, index) => {
    const program = found[index];
    return program === undefined ? [] : [{ name, ...program }];
  });
  const { program, silent } = await firstToAnswer(
    there.map(({ name }) => name),
    machine.ask,
  );
  const shown = there.find(({ name }) => name === program) ?? there[0];
  const about = {
    what: shown?.name ?? candidates.join(' or '),
    needed: named === 'container' ? 'deploy' : 'build-image',
    neededBy: projects.map(({ path }) => path),
  };
  const diagnostics = program === undefined ? [engineProblem(candidates, silent)] : [];
  return [judged(about, shown ?? {}, diagnostics, named === 'container')];
}

function engineProblem(candidates: readonly EngineName[], silent: readonly Silence[]): Diagnostic {
  return silent.length === 0
    ? diagnostic('deploy-engine-missing', { engines: candidates })
    : diagnostic('engine-silent', { silent: silent.map((each) => ({ ...each })) });
}

async function cloudCheck(machine: Machine, projects: readonly Project[]): Promise<readonly Check[]> {
  const found = await findProgramWithVersion('lcp', machine);
  const missing = diagnostic('deploy-program-missing', { program: 'lcp', command: 'lcp deploy' });
  const about = { what: 'lcp', needed: 'deploy', neededBy: projects.map(({ path }) => path) };
  return [checkOf(about, found ?? {}, found === undefined ? [missing] : [])];
}

/** What nobody asked about is shown with what would mend it, and is not a diagnostic. */
function judged(
  about: Parameters<typeof checkOf>[0],
  found: Parameters<typeof checkOf>[1],
  diagnostics: readonly Diagnostic[],
  isNeeded: boolean,
): Check {
  const check = checkOf(about, found, diagnostics);
  const [first] = diagnostics;
  if (isNeeded || first === undefined) return check;
  return { ...check, state: 'absent', fix: wordsOf(first).fix, diagnostics: [] };
}
