import { readGradleProject } from '../java/gradle-project';
import { readMavenModule } from '../java/maven-module';
import { packageManagerIn } from '../workspace/package-manager';
import type { Workspace } from '../workspace/workspace';
import type { ProjectSetup } from './project-setup';

/** How a service is run while it is developed. */
export type ServiceProgram =
  | { readonly tool: 'maven' | 'gradle'; readonly arguments: readonly string[] }
  | { readonly tool: 'script'; readonly command: string };

/** In the order in which they are looked for. */
const scripts = ['start', 'dev', 'serve'];

/** What runs a service: a script of package.json, or the goal or task of Spring Boot. */
export function serviceProgram(
  { project, nodePackage }: ProjectSetup,
  workspace: Workspace,
): ServiceProgram | undefined {
  const script = scripts.find((name) => nodePackage !== undefined && name in nodePackage.scripts);
  if (script !== undefined) {
    const manager = packageManagerIn(project.root) ?? workspace.packageManager ?? 'npm';
    return { tool: 'script', command: `${manager} run ${script}` };
  }
  if (readMavenModule(workspace.root, project.path)?.usesSpringBoot) {
    return { tool: 'maven', arguments: ['spring-boot:run'] };
  }
  const gradle = readGradleProject(workspace.root, project.path);
  return gradle?.usesSpringBoot ? { tool: 'gradle', arguments: ['bootRun'] } : undefined;
}
