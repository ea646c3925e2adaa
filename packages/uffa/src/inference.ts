// What a task runner's plugin needs to infer projects and their targets, and nothing else, because it is loaded for
// every command of the task runner. It loads neither the yaml parser nor anything that reads or writes archives;
// `manifestsOf` is in the package's main module.
export type { Project } from './discover/project';
export { readConfig } from './discover/config/read-config';
export { profileFor, type Environment } from './discover/config/environment';
export { environmentsOfOption } from './discover/config/read-environments';
export { catalogueFile, hashedCatalogue } from './discover/config/catalogue-file';
export { rulesOfOption } from './discover/config/read-rules';
export {
  CATALOGUE_FILE,
  CONFIG_FILE,
  MANIFEST_FILE,
  meantProjectFile,
  PROFILE_FILES,
  profileFile,
} from './discover/file-names';
export { directoriesIn, entriesIn, namesIn } from './files/entries-in';
export { noteContent, notingDiskQuestions, type DiskQuestions } from './files/disk-questions';
export { isThere } from './files/is-there';
export { directoriesBetween, isWithin } from './files/is-within';
export { nestedRepository } from './discover/nested-repository';
export { readFile } from './files/open-file';
export { isObject, readJson, readListedJson, type JsonObject } from './files/read-json';
export { packagesOf, workspacePackages } from './discover/workspace-packages';
export { textIfThere } from './files/text-if-there';
export { isExecutable, statsOf } from './files/stats-of';
export {
  isYarnClassic,
  lockFileIn,
  lockFiles,
  lockFilesIn,
  packageManagerIn,
  type LockFile,
  type PackageManager,
} from './discover/package-manager';
export { projectAt } from './discover/project-at';
export { searchAreas, searchedFrom, type SearchArea } from './discover/search-area';
export { searchDiagnostics } from './discover/search-diagnostics';
export { skippedDirectories } from './discover/skipped-directories';
export { readWorkspaceSettings, type WorkspaceSettings } from './discover/workspace-settings';
export { canonicalGlob, certainBeginning, isPattern } from './globs/canonical-glob';
export { isExcludedByDefault } from './globs/default-excludes';
export { compileNioGlob } from './globs/nio-glob';
export { compileShellGlob, compileShellPrefix } from './globs/shell-glob';
export { readManifestFiles, type ManifestFiles } from './manifest/manifest-files';
export type { AssembleStep, ClientExtension, ProjectManifest } from './manifest/project-manifest';
export { projectEdges, type ContentReferences, type ReferringProject } from './workspace/project-edges';
export { referencesOf, type References } from './workspace/references';
export type { Edge } from './workspace/without-circles';
export { asksCatalogue } from './plan/asks-catalogue';
export { assembleSources, namedSources, type SourceSet } from './plan/sources';
export { archiveName, buildDirectoryName, THEME_DIRECTORY } from './plan/names';
export { upward } from './java/upward';
export { findJava } from './java/java-installation';
export { readGradleProject, type GradleProject } from './java/gradle-project';
export { readMavenModule, type MavenModule } from './java/maven-module';
export { Poms } from './java/poms';
export {
  builtTask,
  fromTaskNames,
  isBootTask,
  mavenArtifact,
  mavenTasks,
  type BuiltTask,
} from './java/from-tasks';
export { findPackage, type InstalledPackage } from './theme/find-package';
export { parentTheme } from './theme/base-layers';
export { isTheme, readThemeProject, type ThemeProject } from './theme/read-theme-project';
export { themePackageNames } from './theme/theme-packages';
export { readExtensionTypes, typeRegistry, type ExtensionType, type TypeRegistry } from './extension-types';
export { formatDiagnostics } from './diagnostics/format-text';
export { nearestName } from './diagnostics/nearest-name';
export { compareProjects } from './workspace/compare-projects';
export { placeableElements, type PlaceableElement } from './workspace/placeable-elements';
export type { OtherProjects } from './workspace/other-projects';
export { isRefused } from './checks/is-refused';
export { noOtherProjects } from './workspace/other-projects';
export { unknownCodes } from './checks/unknown-codes';
export { checkEnvironments, surroundingsOf } from './checks/environments';
export type { Diagnostic } from './diagnostics/diagnostic';
export { terminalText } from './diagnostics/terminal-text';
export { wordsOf } from './diagnostics/words';
export { canBeLive } from './live/live-type';
