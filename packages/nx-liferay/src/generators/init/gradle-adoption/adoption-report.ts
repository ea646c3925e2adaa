import type { NxJsonConfiguration } from '@nx/devkit';
import type { Project } from 'uffa';
import type { NormalizedOptions } from '../../../graph/options';
import { projectSetups } from '../../project-setups';
import { readGradleWorkspace } from './gradle-workspace';
import { projectNeeds } from './project-needs';
import { reportText } from './report-text';

/** What to tell the user about the Gradle workspace; undefined for a workspace without Gradle. */
export function adoptionReport(
  root: string,
  projects: readonly Project[],
  options: NormalizedOptions,
  nxJson: NxJsonConfiguration,
): string | undefined {
  const gradle = readGradleWorkspace(root);
  if (gradle === undefined) return undefined;
  const { workspace, setups } = projectSetups(root, projects, nxJson);
  return reportText(
    gradle,
    setups.map((setup) => projectNeeds(setup, workspace, options)),
  );
}
