import {
  isBootTask,
  mavenArtifact,
  packageManagerIn,
  readGradleProject,
  readMavenModule,
} from 'uffa/inference';
import type { JavaTask, JavaTasks } from '../facts/java-tasks';
import type { ProjectSetup } from '../facts/project-setup';
import type { Workspace } from '../facts/workspace';

/** How a service is run while it is developed. */
export type ServiceProgram =
  | { readonly tool: 'maven' | 'gradle'; readonly arguments: readonly string[] }
  /** An archive, relative to the project, that another target makes. */
  | { readonly tool: 'jar'; readonly jar: string; readonly madeBy: string }
  | { readonly tool: 'script'; readonly command: string };

/** In the order in which they are looked for. */
const scripts = ['start', 'dev', 'serve'];

/** What runs a service: a script of package.json, or the goal or task of Spring Boot, or what Spring Boot has made. */
export function serviceProgram(
  setup: ProjectSetup,
  { tasks }: JavaTasks,
  workspace: Workspace,
): ServiceProgram | undefined {
  const { project } = setup;
  const script = serveScript(setup, workspace);
  if (script !== undefined) return { tool: 'script', command: script.command };
  const boot = tasks.find(isMavenBoot);
  if (boot !== undefined && boot.module.others.length > 0) {
    // `spring-boot:run` sees the other modules of its build only once they are installed in the local repository.
    return { tool: 'jar', jar: mavenArtifact(boot.name, boot.module), madeBy: boot.target };
  }
  const module = boot?.module ?? readMavenModule(workspace.poms, project.path);
  if (module?.usesSpringBoot) return { tool: 'maven', arguments: ['spring-boot:run'] };
  const gradle = readGradleProject(workspace.root, project.path);
  return gradle?.usesSpringBoot ? { tool: 'gradle', arguments: ['bootRun'] } : undefined;
}

/** The script that serves a project while it is developed. */
export interface ServeScript {
  /** How the package manager runs it. */
  readonly command: string;
  /** What the script itself says. */
  readonly text: string;
  /** What stands between the command and further arguments of the script. */
  readonly separator: readonly string[];
}

export function serveScript(
  { project, nodePackage }: Pick<ProjectSetup, 'project' | 'nodePackage'>,
  { packageManager }: Pick<Workspace, 'packageManager'>,
): ServeScript | undefined {
  const script = scripts.find(
    (name) => nodePackage !== undefined && Object.hasOwn(nodePackage.scripts, name),
  );
  if (script === undefined || nodePackage === undefined) return undefined;
  const manager = packageManagerIn(project.root) ?? packageManager ?? 'npm';
  const text: unknown = nodePackage.scripts[script];
  return {
    command: `${manager} run ${script}`,
    text: typeof text === 'string' ? text : '',
    separator: manager === 'npm' ? ['--'] : [],
  };
}

function isMavenBoot(task: JavaTask): task is Extract<JavaTask, { tool: 'maven' }> {
  return task.tool === 'maven' && isBootTask(task.name);
}
