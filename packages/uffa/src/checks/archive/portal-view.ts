import { typeRegistry, type ExtensionType, type TypeRegistry } from '../../extension-types';
import { placedProperties, type PlacedProperty } from '../../java-text/properties';
import { configFiles, configurationsIn, type ConfigFile, type Configuration } from './configurations';
import { PROPERTIES_FILE } from '../../plan/archive-file-names';
import { fileIn, type ReadArchive } from './read-archive';
import { foldersOf, type Folders } from './folders';

/** An archive as the portal sees it. */
export interface PortalView {
  readonly archive: ReadArchive;
  readonly types: TypeRegistry;
  /** The paths of its files, sorted. */
  readonly paths: readonly string[];
  /** What becomes headers of the bundle. */
  readonly properties: readonly PlacedProperty[];
  readonly folders: Folders;
  readonly configFiles: readonly ConfigFile[];
  readonly configurations: readonly Configuration[];
  /** Without its first slash; absent: no configuration names one (acceptance.md 8). */
  readonly contextPath?: string;
}

/** Reads an archive as the portal does; what is wrong with it, the checks say. */
export function portalView(archive: ReadArchive, extra: readonly ExtensionType[] = []): PortalView {
  const types = typeRegistry(extra);
  const files = configFiles(archive);
  const configurations = files.flatMap((file) => configurationsIn(file, types));
  const properties = placedProperties(
    archive.texts.get(PROPERTIES_FILE) ?? '',
    fileIn(archive, PROPERTIES_FILE),
  );
  const contextPath = contextPathIn(configurations);
  return {
    archive,
    types,
    paths: archive.uffa.entries.map(({ path }) => path),
    properties,
    folders: foldersOf(new Map(properties.map(({ key, value }) => [key, value]))),
    configFiles: files,
    configurations,
    ...(contextPath === undefined ? {} : { contextPath }),
  };
}

function contextPathIn(configurations: readonly Configuration[]): string | undefined {
  for (const { members } of configurations) {
    const path = members.get('webContextPath')?.value;
    if (path?.kind === 'string' && path.value.trim() !== '') return path.value.replace(/^\//, '');
  }
  return undefined;
}
