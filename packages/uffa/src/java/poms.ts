import { join, posix } from 'node:path';
import { readPom, type Pom } from './read-pom';

/** The poms of a workspace, each read once, however many modules a build has and however many of them ask. */
export class Poms {
  private readonly poms = new Map<string, Pom | undefined>();
  private readonly builds = new Map<string, readonly string[]>();

  /** @param workspaceRoot absolute */
  constructor(private readonly workspaceRoot: string) {}

  /** @param file relative to the workspace root */
  read(file: string): Pom | undefined {
    if (!this.poms.has(file)) this.poms.set(file, readPom(join(this.workspaceRoot, file)));
    return this.poms.get(file);
  }

  /** The directories that a directory's pom names as its modules; a module is named by its directory, or by a pom in it. */
  modulesIn(directory: string): readonly string[] {
    const modules = this.read(posix.join(directory, 'pom.xml'))?.modules ?? [];
    return modules.map((module) =>
      posix.join(directory, module.endsWith('.xml') ? posix.dirname(module) : module).replace(/\/$/, ''),
    );
  }

  /** Every directory that is built from one, itself included, sorted; each is visited once, also in a circle. */
  builtFrom(directory: string): readonly string[] {
    const known = this.builds.get(directory);
    if (known !== undefined) return known;
    const reached = new Set([directory]);
    // A set that grows goes on to what is added.
    for (const each of reached) this.modulesIn(each).forEach((module) => reached.add(module));
    const built = [...reached].sort();
    this.builds.set(directory, built);
    return built;
  }
}
