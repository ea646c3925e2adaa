import type { Tree } from '@nx/devkit';
import type { NormalizedOptions } from '../../graph/options';
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
export function pipelineFacts(tree: Tree, schema: Omit<CiSchema, 'provider'>): PipelineFacts {
  const { root, options, projects } = workspaceFacts(tree);
  const nxJson = readNxJson(tree) ?? {};
  const java = workspaceJava(
    root,
    projects.map(({ project }) => project),
    options,
    nxJson,
  );
  const profiles = projects.flatMap(({ manifest }) => manifest.profiles);
  const environments = schema.environments ?? environmentsOf(profiles);
  return {
    packageManager: pipelinePackageManager(root, packageManagerIn(root) ?? 'npm'),
    defaultBranch: schema.defaultBranch ?? defaultBranch(root, nxJson.defaultBase),
    environments,
    withoutProfile: environments.filter((each) => !profiles.includes(each)),
    node: nodeVersion(root),
    targets: {
      ...named('validate', options),
      package: options.targets.package?.name ?? 'package',
      // Only a project with a package target has a verify target (graph/targets/all-targets.ts).
      ...(options.targets.package === undefined ? {} : named('verify', options)),
      ...named('deploy', options),
    },
    ...(java === undefined ? {} : { java }),
  };
}

function named<Kind extends 'validate' | 'verify' | 'deploy'>(
  kind: Kind,
  { targets }: NormalizedOptions,
): Partial<Record<Kind, string>> {
  const name = targets[kind]?.name;
  return name === undefined ? {} : ({ [kind]: name } as Record<Kind, string>);
}
