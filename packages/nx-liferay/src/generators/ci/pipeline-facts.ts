import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { LOCAL_PROFILE } from 'uffa';
import type { NormalizedOptions } from '../../graph/options';
import { readNxJson } from '../devkit';
import { packageManagerIn, textIfThere } from 'uffa/inference';
import { git } from '../git';
import { workspaceFacts } from '../workspace-facts';
import type { CiSchema } from './ci-schema';
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

/** The branch that changes are merged into: what nx.json compares with, else the default branch of git's `origin`. */
function defaultBranch(root: string, defaultBase: string | undefined): string {
  return (defaultBase ?? remoteHead(root) ?? 'main').replace(/^origin\//, '');
}

function remoteHead(root: string): string | undefined {
  return git(root, 'symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD')?.trim();
}

/** The oldest release with support that everything here runs on. */
const USUAL_NODE = 22;

const versionFiles = ['.nvmrc', '.node-version'];

/** The major version of Node that a workspace asks for. */
function nodeVersion(root: string): number {
  const versions = versionFiles.map(
    (file) => /^v?(\d+)/.exec(textIfThere(join(root, file))?.trim() ?? '')?.[1],
  );
  return Number(versions.find((version) => version !== undefined) ?? USUAL_NODE);
}

/** The environment with the real users, by its name in Liferay Cloud. */
const PRODUCTION = 'prd';

/**
 * The environments that a workspace's projects are packaged for: their profiles, except the one for the developer's own
 * machine. If no profile is for production, production is added, and is packaged without a profile. A workspace without
 * profiles has no environments.
 */
function environmentsOf(profiles: readonly string[]): readonly string[] {
  const names = [...new Set(profiles)].filter((name) => name !== LOCAL_PROFILE).sort();
  if (names.length === 0 || names.some((name) => /^pro?d(uction)?$/.test(name))) return names;
  return [...names, PRODUCTION];
}
