import type { NxJsonConfiguration } from '@nx/devkit';
import { manifestsOf, readManifestFiles, type Project } from 'uffa';
import { readProjectSetup, type ProjectSetup } from '../graph/facts/project-setup';
import { Directories } from '../workspace/directories';
import { readWorkspace, type Workspace } from '../graph/facts/workspace';

/** What inference knows of a workspace and its projects, for a generator that says something of their targets. */
export function projectSetups(
  root: string,
  projects: readonly Project[],
  nxJson: NxJsonConfiguration,
): { readonly workspace: Workspace; readonly setups: readonly ProjectSetup[] } {
  const workspace = readWorkspace(root, nxJson, new Directories(root));
  const setups = projects.map((project) => {
    const files = readManifestFiles(project);
    const read = { manifests: manifestsOf(project, files), names: new Set(files.names) };
    return readProjectSetup(project, read, workspace);
  });
  return { workspace, setups };
}
