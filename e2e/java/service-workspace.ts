import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readUffa, writeDirectory, type Uffa } from 'uffa';
import { NxWorkspace, type CommandResult, type WorkspaceSetup } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { PortalStandIn } from './portal-stand-in';

export interface GeneratedService {
  readonly type: string;
  readonly framework: string;
  readonly name: string;
}

/** A workspace that packages services, and a portal that calls them once they run from their archives. */
export class ServiceWorkspace {
  private constructor(
    readonly workspace: NxWorkspace,
    readonly portal: PortalStandIn,
    private readonly scratch: string,
  ) {}

  static async install(files: WorkspaceSetup['files']): Promise<ServiceWorkspace> {
    const scratch = mkdtempSync(join(tmpdir(), 'service-workspace-'));
    const workspace = NxWorkspace.install({
      nx: '23.2.1',
      packages: packPackages(scratch),
      files: { '.gitignore': 'node_modules\ndist\nbuild\ntarget\n.nx\n', ...files },
    });
    return new ServiceWorkspace(workspace, await PortalStandIn.start(), scratch);
  }

  /** Generates a service below `client-extensions`, without installing its packages. */
  generate({ type, framework, name }: GeneratedService): CommandResult {
    const command = ['generate', 'nx-liferay:client-extension', `client-extensions/${name}`];
    return this.workspace.nx([...command, `--type=${type}`, `--framework=${framework}`, '--skipInstall']);
  }

  /** The archive of a project below `client-extensions`. */
  archiveOf(project: string): Promise<Uffa> {
    return readUffa(join(this.workspace.root, 'client-extensions', project, 'dist', `${project}.zip`));
  }

  /** Writes what is in a project's archive to a directory. @returns the directory */
  async unpack(project: string): Promise<string> {
    const directory = join(this.scratch, 'unpacked', project);
    await writeDirectory(await this.archiveOf(project), directory);
    return directory;
  }

  /** Has the portal write the routes of a project. @returns the environment of its service */
  environmentFor(project: string, application: string): Readonly<Record<string, string>> {
    const home = join(this.scratch, 'bundles');
    this.portal.writeRoutes(home, project, application);
    return {
      LIFERAY_ROUTES_DXP: join(home, 'routes/default/dxp'),
      LIFERAY_ROUTES_CLIENT_EXTENSION: join(home, 'routes/default', project),
      // A directory for the files that Tomcat would otherwise leave elsewhere.
      SERVER_TOMCAT_BASEDIR: join(this.scratch, 'tomcat', project),
    };
  }

  dispose(): void {
    this.portal.stop();
    this.workspace.dispose();
    rmSync(this.scratch, { recursive: true, force: true });
  }
}
