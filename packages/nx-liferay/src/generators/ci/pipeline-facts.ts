import type { Tree } from '@nx/devkit';
import { readNxJson } from '../devkit';
import { packageManagerIn } from 'uffa/inference';
import { workspaceFacts } from '../workspace-facts';
import type { CiSchema } from './ci-schema';
import { defaultBranch } from './default-branch';
import { environmentsOf } from './environments';
import { nodeVersion } from './node-version';
import { pipelinePackageManager } from './package-managers';
import type { PipelineFacts } from './pipelines/pipeline';
import { workspaceJava } from './workspace-java';

/** What a pipeline for this workspace depends on. */
export function pipelineFacts(tree: Tree, schema: CiSchema): PipelineFacts {
  const { root, options, projects } = workspaceFacts(tree);
  const nxJson = readNxJson(tree) ?? {};
  const java = workspaceJava(
    root,
    projects.map(({ project }) => project),
    options,
    nxJson,
  );
  return {
    packageManager: pipelinePackageManager(root, packageManagerIn(root) ?? 'npm'),
    defaultBranch: schema.defaultBranch ?? defaultBranch(root, nxJson.defaultBase),
    environments:
      schema.environments ?? environmentsOf(projects.flatMap(({ manifest }) => manifest.profiles)),
    node: nodeVersion(root),
    target: options.targets.package?.name ?? 'package',
    ...(java === undefined ? {} : { java }),
  };
}
