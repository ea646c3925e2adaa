import type { Weight } from '../../inspect/attribute-files';
import type { InspectedExtension } from '../../inspect/inspect-uffa';
import { largestOf, type ShownNode } from '../../inspect/largest-of';
import type { PageArchive } from '../../inspect/page/page-archive';

/** A document of more would be too long for the programs that read it. */
const shownAtMost = { inDirectory: 10_000, together: 100_000 };

/** An archive that was looked into, for programs. What does not exist is `null`. */
export function inspectionJson({ inspection, source, projectPath }: PageArchive) {
  const { archive, tree, extensions } = inspection;
  return {
    source,
    project: projectPath ?? null,
    archive,
    files: tree.files,
    size: tree.size,
    packed: tree.packed ?? null,
    extensions: extensions.map(extensionJson),
    tree: childrenJson(largestOf(tree, shownAtMost)),
  };
}

function extensionJson({ weight, ...extension }: InspectedExtension) {
  const { id, key, factoryPid, externalReferenceCode, urls } = extension;
  return {
    id,
    key,
    factoryPid,
    externalReferenceCode,
    type: extension.type ?? null,
    name: extension.name ?? null,
    description: extension.description ?? null,
    virtualInstanceId: extension.virtualInstanceId ?? null,
    contextPath: extension.contextPath ?? null,
    baseURL: extension.baseURL ?? null,
    urls: urls.map(({ setting, value, url, file, size }) => ({
      setting,
      value,
      url,
      file: file ?? null,
      size: size ?? null,
    })),
    weight: weightJson(weight),
  };
}

function weightJson({ size, files, biggest }: Weight) {
  return { size, files, biggest };
}

interface JsonNode {
  readonly name: string;
  readonly size: number;
  readonly packed: number | null;
  /** What put a file there; absent of a directory, and in an archive that was read. */
  readonly origin?: unknown;
  /** Of a directory. */
  readonly entries?: readonly JsonNode[];
  /** How many of its entries are left out. */
  readonly more?: number;
}

function childrenJson({
  children,
  more,
}: ShownNode): Required<Pick<JsonNode, 'entries'>> & Pick<JsonNode, 'more'> {
  return { entries: children.map(nodeJson), ...(more === undefined ? {} : { more: more.count }) };
}

function nodeJson(shown: ShownNode): JsonNode {
  const { name, size, packed, kind, origin } = shown.node;
  return {
    name,
    size,
    packed: packed ?? null,
    ...(origin === undefined || origin.kind === 'archive' ? {} : { origin }),
    ...(kind === 'directory' ? childrenJson(shown) : {}),
  };
}
