export type {
  ArchiveContent,
  Entry,
  EntryContent,
  FileContent,
  FileIdentity,
  MemberContent,
  PiecedContent,
  Origin,
  TextContent,
  Uffa,
} from './entry';
export { diagnostic, hasErrors, sortDiagnostics, type Diagnostic, type Json } from './diagnostics/diagnostic';
export type { Severity } from './diagnostics/kind';
export { UffaError } from './diagnostics/errors';
export { errorCode, reasonOf } from './diagnostics/error-reason';
export { kinds, type DiagnosticCode } from './diagnostics/kinds';
export type { Position } from './diagnostics/position';
export { formatJson, type JsonDiagnostic } from './diagnostics/format-json';
export { formatDiagnostics, type TextFormat } from './diagnostics/format-text';
export { wordsOf, type Words } from './diagnostics/words';
export { printable } from './diagnostics/printable';
export { terminalLine, terminalText } from './diagnostics/terminal-text';
export { sizeText } from './diagnostics/size-text';
export { configSchema } from './discover/config/config-schema';
export { readConfig, type ReadConfig, type UffaConfig } from './discover/config/read-config';
export { rulesOfOption, type ReadRules } from './discover/config/read-rules';
export { applyRules, type RuledDiagnostics, type Rules } from './packaging/rules/apply-rules';
export type { RuleSetting, RuleSeverity } from './diagnostics/rule-setting';
export { CATALOGUE_FILE, CONFIG_FILE } from './discover/file-names';
export { readCatalogue, type ReadCatalogue } from './catalogue/read-catalogue';
export type {
  AttributeType,
  Catalogue,
  CatalogueAttribute,
  CatalogueBatchClass,
  CatalogueConfiguration,
  WorkspaceCatalogue,
} from './catalogue/catalogue';
export { asksCatalogue } from './plan/asks-catalogue';
export { discoverProjects, type Discovered, type DiscoverOptions } from './discover/discover-projects';
export { type Project } from './discover/project';
export { liferayHome } from './discover/liferay-home';
export { projectAt } from './discover/project-at';
export { skippedDirectories } from './discover/skipped-directories';
export { readWorkspaceSettings, type WorkspaceSettings } from './discover/workspace-settings';
export { parseProperties } from './java-text/properties';
export { compileNioGlob, type NioGlob } from './globs/nio-glob';
export { readSource } from './files/open-source';
export { holdDirectory, type HeldDirectory } from './files/hold-directory';
export { requireNoLink, type OutputPlace } from './files/require-no-link';
export { requireRealPath } from './files/require-real-path';
export { isReallyInside } from './files/real-path';
export { sourceReader } from './files/source-reader';
export { spawnGit, type Git } from './files/spawn-git';
export { readManifestFiles, type ManifestFiles } from './manifest/manifest-files';
export { LOCAL_PROFILE } from './manifest/profile-files';
export { manifestsOf, readManifest, type ReadManifestOptions } from './manifest/read-manifest';
export type { AssembleStep, ClientExtension, PlacedText, ProjectManifest } from './manifest/project-manifest';
export type { Value } from './values/value';
export {
  commonProperties,
  companionTypes,
  customElementNameFlaw,
  exampleEntry,
  extensionTypes,
  manifestSchema,
  readExtensionTypes,
  typeRegistry,
  type Classification,
  type ExampleNames,
  type ExtensionRule,
  type ExtensionType,
  type ProjectFacts,
  type PropertyKind,
  type PropertySpec,
  type SchemaPurpose,
  type TypeRegistry,
} from './extension-types';
export { verifyArchive, type VerifiedArchive, type VerifyOptions } from './packaging/verify-archive';
export { verifyProject, type VerifiedProject, type VerifyProjectOptions } from './packaging/verify-project';
export { dxpRelease, type DxpRelease } from './theme/dxp-release';
export { planContent, type PlannedContent, type PlanOptions } from './plan/plan-content';
export { planUffa } from './plan/plan-uffa';
export { stampContent } from './plan/stamp-content';
export { assembleSources, namedSources, sourcesOf, type SourceSet, type TaskOutputs } from './plan/sources';
export { archiveName, buildDirectoryName } from './plan/names';
export { openEntry, readText } from './zip/write/open-entry';
export { readUffa } from './zip/read/read-uffa';
export { writeDirectory, type WrittenDirectory } from './zip/write/write-directory';
export type { WriteOptions } from './zip/write/write-options';
export { writeZip, type WrittenZip } from './zip/write/write-zip';
export { nearestName } from './diagnostics/nearest-name';
export {
  checkManifest,
  checkUffa,
  compareProjects,
  lcpSchema,
  unknownCodes,
  unusableBecause,
  unusableCodes,
  type ManifestCheckOptions,
  type OtherProjects,
  type WhyUnhashed,
} from './checks';
export { assembleProject } from './packaging/assemble-project';
export { readThemeProject, type ThemeProject } from './theme/read-theme-project';
export { findOnPath, type Program } from './java/find-program';
export type { BuildTool } from './java/tool-version';
export { compiledFor } from './java/gradle-java';
export { findJava, type JavaInstallation } from './java/java-installation';
export {
  javaTool,
  OLDEST_MAVEN,
  OLDEST_MAVEN_OF_SPRING_BOOT,
  type JavaMachine,
  type JavaToolNeed,
} from './java/java-tool';
export { themePackages } from './theme/theme-packages';
export { buildTheme, type BuildThemeOptions } from './packaging/build-theme';
export { watchTheme, type WatchThemeOptions } from './packaging/watch-theme';
export { manifestDiagnostics, type ManifestDiagnosticsOptions } from './packaging/manifest-diagnostics';
export { packEntries, type PackedEntries, type PackingOptions } from './zip/pack/pack-entries';
export { ThreadBudget } from './zip/pack/thread-budget';
export { packageInstances, packageProject } from './packaging/package-project';
export { environmentOptions, type EnvironmentOptions } from './packaging/environment-options';
export { resolveEnvironment, type ResolvedEnvironment } from './deploy/resolve-environment';
export { chooseEnvironment } from './discover/config/choose-environment';
export { environmentsOfOption, type ReadEnvironments } from './discover/config/read-environments';
export type { Environment } from './discover/config/environment';
export type { PackagingOptions, PackagingResult } from './packaging/packaging-options';
export { planProject } from './packaging/plan-project';
export { validateProject } from './packaging/validate-project';
export {
  inspectUffa,
  type Inspection,
  type InspectedExtension,
  type InspectOptions,
} from './inspect/inspect-uffa';
export { inspectionPage } from './inspect/page/inspection-page';
export type { PageArchive } from './inspect/page/page-archive';
export { packedSizes, type PackedSize } from './zip/write/packed-sizes';
export type { EditedFiles } from './fixes/edited-files';
export { editedFacts, editedManifestFiles } from './fixes/edited-project';
export { fixInFiles, type FixedDiagnostic, type FixedInFiles } from './fixes/fix-in-files';
export { projectFacts } from './packaging/project-facts';
export { sharedContent } from './packaging/shared-content';
export type { ContentReferences } from './workspace/project-edges';
export { fixesOf, fixProject, type FixedProject } from './fixes/fix-project';
export { unifiedDiff } from './fixes/unified-diff';
export { addEntries, type Entries } from './yaml-edit/add-entries';
export { addItem } from './yaml-edit/add-item';
export { blockText } from './yaml-edit/block-text';
export { firstDocument, type FirstDocument } from './yaml-edit/first-document';
export { replaceRange, replaceText } from './yaml-edit/replace-text';
export { spliced, type Splice } from './yaml-edit/splice';
export { textStyle, type TextStyle } from './yaml-edit/text-style';
export { askProgram, firstToAnswer, silenceText } from './deploy/engines/ask-programs';
export { deployProject, type DeployResult } from './deploy/deploy-project';
export type { DeployOptions } from './deploy/deploy-options';
export type { DeployEnvironment } from './deploy/deploy-environment';
export { dependenciesOf, isLibrary, npmLock, resolveInLock, type NpmLock } from './doctor/npm-lock';
export { outdatedRanges } from './doctor/outdated-ranges';
export { compared, type Compared } from './diff/compared';
export { conclusionOf, type Quote } from './diff/conclusion';
export { pointerOf, type ValueChange } from './diff/content/value-change';
export type { DiffLine } from './diff/content/diff-lines';
export type {
  ChangedFile,
  ContentDifference,
  Effect,
  ExtensionName,
  FileDifference,
  FileFacts,
  UffaDiff,
} from './diff/differences';
export { diffUffas, type DiffOptions } from './diff/diff-uffas';
export { directorySide } from './diff/sides/directory-side';
export { zipSide } from './diff/sides/zip-side';
export { withScratchDirectory } from './files/scratch-directory';
