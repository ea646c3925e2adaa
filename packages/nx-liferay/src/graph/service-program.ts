import { readGradleProject } from '../java/gradle-project';
import { readMavenModule, type MavenModule } from '../java/maven-module';
import { packageManagerIn } from '../workspace/package-manager';
import { isBootTask, type JavaTasks } from './java-tasks';
import type { TargetContext } from './targets/target-context';

/** How a service is run while it is developed. */
export type ServiceProgram =
  | { readonly tool: 'maven' | 'gradle'; readonly arguments: readonly string[] }
  /** An archive, relative to the project, that another target makes. */
  | { readonly tool: 'jar'; readonly jar: string; readonly madeBy: string }
  | { readonly tool: 'script'; readonly command: string };

/** In the order in which they are looked for. */
const scripts = ['start', 'dev', 'serve'];

/** What runs a service: a script of package.json, or the goal or task of Spring Boot, or what Spring Boot has made. */
export function serviceProgram({
  setup: { project, nodePackage },
  javaTasks,
  workspace,
}: Pick<TargetContext, 'setup' | 'javaTasks' | 'workspace'>): ServiceProgram | undefined {
  const script = scripts.find((name) => nodePackage !== undefined && name in nodePackage.scripts);
  if (script !== undefined) {
    const manager = packageManagerIn(project.root) ?? workspace.packageManager ?? 'npm';
    return { tool: 'script', command: `${manager} run ${script}` };
  }
  const module = readMavenModule(workspace.root, project.path);
  if (module?.usesSpringBoot) {
    return bootArchive(module, javaTasks) ?? { tool: 'maven', arguments: ['spring-boot:run'] };
  }
  const gradle = readGradleProject(workspace.root, project.path);
  return gradle?.usesSpringBoot ? { tool: 'gradle', arguments: ['bootRun'] } : undefined;
}

/** `spring-boot:run` sees the other modules of its build only once they are installed in the local repository. */
function bootArchive(
  { others, bootArtifact }: MavenModule,
  { tasks }: JavaTasks,
): ServiceProgram | undefined {
  const task = tasks.find(({ tool, name }) => tool === 'maven' && isBootTask(name));
  if (others.length === 0 || task === undefined) return undefined;
  return { tool: 'jar', jar: bootArtifact, madeBy: task.target };
}
