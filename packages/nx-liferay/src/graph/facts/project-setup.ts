import { join } from 'node:path';
import {
  lockFileIn,
  meantProjectFile,
  type ContentReferences,
  type LockFile,
  type Project,
} from 'uffa/inference';
import type { ProjectManifests } from '../../manifests/project-manifests';
import type { ReadProject } from '../../manifests/read-manifests';
import { pathIn } from '../../workspace/directories';
import { declaredTargets, tagsOf, type DeclaredTarget } from '../../workspace/declared-targets';
import { namedInputsOf, type NamedInputs } from '../../workspace/named-inputs';
import { nodePackageOf, type NodePackage } from '../../workspace/node-package';
import { readListedJson, type JsonObject } from '../../workspace/read-json';
import { isSurroundingFile } from '../../workspace/surrounding-files';
import type { Workspace } from './workspace';

/** All that inference knows of one project. */
export interface ProjectSetup {
  readonly project: Project;
  /** Under no profile, then under each of its own. */
  readonly manifests: ProjectManifests;
  /** What other projects need of its data, and it of theirs; absent: nothing. */
  readonly content?: ContentReferences;
  readonly nodePackage: NodePackage | undefined;
  /**
   * The targets that the user wrote in package.json and project.json; of two with the same name, the last one counts.
   */
  readonly declared: readonly DeclaredTarget[];
  /** The named inputs of package.json and project.json, which take precedence over those of nx.json. */
  readonly namedInputs: NamedInputs;
  readonly tags: readonly string[];
  /** The project's own lock file, where it is not part of the package manager's workspaces. */
  readonly lockFile: LockFile | undefined;
  /**
   * Whether Nx itself makes targets of package.json's scripts: in the package manager's workspaces, and beside a
   * project.json.
   */
  readonly hasScriptTargets: boolean;
  readonly lcpJson: JsonObject | undefined;
  /** Whether it brings a Dockerfile of its own, as every microservice has to (behaviour.md 9). */
  readonly hasDockerfile: boolean;
  /** Files in its directory that say something to builds, and that git ignores: so Nx does not hash them. */
  readonly ignoredSurroundings: readonly string[];
  /** Files in its directory whose names differ from one that is read only in case: `validate` warns of them. */
  readonly misnamedFiles: readonly string[];
  /** The name that project.json or package.json gives the project. */
  readonly givenName: string | undefined;
}

export function readProjectSetup(
  project: Project,
  { manifests, names, content }: ReadProject,
  workspace: Workspace,
): ProjectSetup {
  const jsonOf = (name: string) => (names.has(name) ? readListedJson(join(project.root, name)) : undefined);
  const nodePackage = nodePackageOf(jsonOf('package.json'));
  const projectJson = jsonOf('project.json');
  const isWorkspacePackage = nodePackage !== undefined && workspace.isWorkspacePackage(project.path);
  const hasOwnLockFile = nodePackage !== undefined && !isWorkspacePackage && project.path !== '.';
  return {
    project,
    manifests,
    ...(content === undefined ? {} : { content }),
    nodePackage,
    ...declarationsOf(nodePackage, projectJson),
    namedInputs: namedInputsOf([nodePackage?.nx, projectJson]),
    lockFile: hasOwnLockFile ? lockFileIn(project.root) : undefined,
    hasScriptTargets: isWorkspacePackage || (nodePackage !== undefined && names.has('project.json')),
    lcpJson: jsonOf('LCP.json'),
    hasDockerfile: names.has('Dockerfile'),
    ignoredSurroundings: [...names].filter(
      (name) => isSurroundingFile(name) && workspace.isIgnored(pathIn(project.path, name)),
    ),
    misnamedFiles: [...names].filter((name) => meantProjectFile(name) !== undefined),
  };
}

/** What package.json and project.json say of any project. */
export function declarationsOf(
  nodePackage: NodePackage | undefined,
  projectJson: JsonObject | undefined,
): Pick<ProjectSetup, 'declared' | 'tags' | 'givenName'> {
  const files = [nodePackage?.nx, projectJson];
  return {
    declared: files.flatMap(declaredTargets),
    tags: files.flatMap(tagsOf),
    givenName: textOf(projectJson?.['name']) ?? textOf(nodePackage?.nx['name']) ?? nodePackage?.name,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
