import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Entry, Uffa } from '../entry';
import { typeRegistry, type ExtensionType } from '../extension-types';
import { knownSize } from '../zip/pack/known-size';
import { attributeFiles, type Weight } from './attribute-files';
import { contextPathOf } from './context-path';
import { extensionsOf, type PortalExtension } from './extensions-of';
import { readConfigurations } from './read-configurations';
import { sizeTree, type EntrySize, type SizeNode } from './size-tree';

/** What an archive holds, and what the portal makes of it. */
export interface Inspection {
  /** Its file name. */
  readonly archive: string;
  readonly tree: SizeNode;
  /** In the order of the archive's configuration. */
  readonly extensions: readonly InspectedExtension[];
  /** What could not be read for this; what planning or reading the archive found is the archive's own. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A client extension in the portal, and what it brings to pages. */
export interface InspectedExtension extends PortalExtension {
  readonly weight: Weight;
}

export interface InspectOptions {
  /** What entries take in the zip, by their paths: for an archive that is planned and not written. */
  readonly sizes?: ReadonlyMap<string, EntrySize>;
  /** Types of client extension besides Liferay's own. */
  readonly types?: readonly ExtensionType[];
}

/**
 * Reads what an archive holds and what its configuration becomes in the portal, whether it was planned or read. No
 * content but the configuration's is opened.
 */
export async function inspectUffa(uffa: Uffa, { sizes, types }: InspectOptions = {}): Promise<Inspection> {
  const archive = `${uffa.name}.zip`;
  const sizeOf = (entry: Entry) => sizes?.get(entry.path) ?? sizeIn(entry);
  const bytesOf = (entry: Entry) => sizeOf(entry).size;
  const files = new Map(uffa.entries.map((entry) => [entry.path, entry]));
  const { configurations, diagnostics } = await readConfigurations(uffa);
  const extensions = extensionsOf(configurations, {
    contextPath: contextPathOf(uffa.name, configurations),
    types: typeRegistry(types),
    sizeOf: (path) => {
      const entry = files.get(path);
      return entry === undefined ? undefined : bytesOf(entry);
    },
  });
  const weights = attributeFiles(extensions, uffa.entries, bytesOf);
  return {
    archive,
    tree: sizeTree(archive, uffa.entries, sizeOf),
    extensions: extensions.map((extension, index) => ({ ...extension, weight: weights[index] ?? nothing })),
    diagnostics,
  };
}

const nothing: Weight = { size: 0, files: 0, biggest: [] };

function sizeIn({ content }: Entry): EntrySize {
  const size = knownSize(content) ?? 0;
  return content.kind === 'member' ? { size, packed: content.compressedSize } : { size };
}
