import type { WorkspaceCatalogue } from '../catalogue/catalogue';
import { sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { typeRegistry, type ExtensionType, type ProjectFacts } from '../extension-types';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { CheckContext, ManifestCheck } from './check-context';
import { lcpJsonOf } from './lcp-json';
import type { BatchDefinitions } from '../workspace/batch-definitions';
import { noOtherProjects, type OtherProjects } from '../workspace/other-projects';
import { instanceSettings } from './catalogue/instance-settings';
import { scopesOffered } from './catalogue/scopes-offered';
import { companyScript } from './manifest/company-script';
import { directoryNames } from './manifest/directory-names';
import { duplicateIds } from './manifest/duplicate-ids';
import { grouping } from './manifest/grouping';
import { keptByCdn } from './manifest/kept-by-cdn';
import { lcpContent } from './manifest/lcp-content';
import { lcpDependencies } from './manifest/lcp-dependencies';
import { lcpId } from './manifest/lcp-id';
import { localUrls } from './manifest/local-urls';
import { microserviceWithoutProgram } from './manifest/microservice-without-program';
import { missingProperty } from './manifest/missing-property';
import { nestedBlocks } from './manifest/nested-blocks';
import { nodeModules } from './manifest/node-modules';
import { outputAsSource } from './manifest/output-as-source';
import { packageJson } from './manifest/package-json';
import { portletCategory } from './manifest/portlet-category';
import { projectFileNames } from './manifest/project-file-names';
import { propertyKind } from './manifest/property-kind';
import { references } from './manifest/references';
import { scopes } from './manifest/scopes';
import { serviceAddress } from './manifest/service-address';
import { twoElements } from './manifest/two-elements';
import { typeRules } from './manifest/type-rules';
import { sinceRelease } from './manifest/since-release';
import { unknownProperty } from './manifest/unknown-property';
import { unknownType } from './manifest/unknown-type';
import { virtualInstance, virtualInstanceName } from './manifest/virtual-instance';
import { webContextPath } from './manifest/web-context-path';
import { configurationKeys } from './portal/configuration-keys';
import { configurationValues } from './portal/configuration-values';
import { ids } from './portal/ids';
import { pluginPackage } from './portal/plugin-package';
import { settingLines } from './portal/setting-lines';
import { site } from './portal/site';

/** What checking a manifest depends on besides the manifest itself. */
export interface ManifestCheckOptions {
  /** Types besides Liferay's own. */
  readonly types?: readonly ExtensionType[];
  /** What the project has to know of the others of the workspace; from `compareProjects`. */
  readonly otherProjects?: OtherProjects;
  readonly facts: ProjectFacts;
  /** The workspace's `liferay.virtual.instance.id`. */
  readonly virtualInstanceId?: string;
  /** What the user's Liferay offers; absent: not known. */
  readonly catalogue?: WorkspaceCatalogue;
  /** What the batch data of the workspace defines; absent: not known. */
  readonly definitions?: () => BatchDefinitions;
}

const checks: readonly ManifestCheck[] = [
  duplicateIds,
  unknownType,
  grouping,
  typeRules,
  webContextPath,
  packageJson,
  nestedBlocks,
  unknownProperty,
  missingProperty,
  propertyKind,
  references,
  serviceAddress,
  scopes,
  scopesOffered,
  instanceSettings,
  portletCategory,
  localUrls,
  virtualInstance,
  virtualInstanceName,
  outputAsSource,
  nodeModules,
  microserviceWithoutProgram,
  sinceRelease,
  twoElements,
  companyScript,
  lcpId,
  lcpContent,
  lcpDependencies,
  keptByCdn,
  configurationKeys,
  configurationValues,
  ids,
  pluginPackage,
  settingLines,
  site,
];

/**
 * All that is wrong with a manifest, sorted by place. What was found when it was read is not repeated; where its files
 * could not be read, nothing is said about what they hold.
 */
export function checkManifest(
  manifest: ProjectManifest,
  options: ManifestCheckOptions,
): readonly Diagnostic[] {
  const context: CheckContext = {
    ...options,
    lcpJson: lcpJsonOf(manifest, options.facts),
    types: typeRegistry(options.types),
    otherProjects: options.otherProjects ?? noOtherProjects,
  };
  return sortDiagnostics(
    [directoryNames, projectFileNames, ...(manifest.isReadable ? checks : [])].flatMap((check) =>
      check(manifest, context),
    ),
  );
}
