import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { overrideValues } from '../values/override-values';
import type { MapValue, Value } from '../values/value';
import type { ManifestFiles, SourceText } from './manifest-files';
import { DEFAULT_PROFILE } from './profile-files';
import { readDocument, type ReadDocument } from '../yaml/read-document';

export interface ProfileTrees {
  /** The effective tree of each profile, `default` first. */
  readonly trees: ReadonlyMap<string, ProfileTree>;
  /** What the files hold, whichever profile is active. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ProfileTree {
  /** Empty where there is nothing to read. */
  readonly tree: MapValue;
  /** Whether its files could be read: else nothing is known of what they hold. */
  readonly isReadable: boolean;
  /** Diagnostics that matter only where the profile is active. */
  readonly whenActive: readonly Diagnostic[];
}

const EMPTY: MapValue = { kind: 'map', members: new Map() };

/** Reads a project's documents and lays each profile over the base (behaviour.md 4). */
export function profileTrees({ base, profiles, diagnostics: ofFiles }: ManifestFiles): ProfileTrees {
  const baseDocument = documentOf(base);
  const baseTree = mappingOf(baseDocument.value);
  const isBaseReadable = isReadable(baseDocument);
  const trees = new Map<string, ProfileTree>([
    [DEFAULT_PROFILE, { tree: baseTree, isReadable: isBaseReadable, whenActive: [] }],
  ]);
  const diagnostics = [...ofFiles, ...baseDocument.diagnostics];
  for (const [profile, source] of profiles) {
    const document = documentOf(source);
    const override = document.value;
    trees.set(profile, {
      tree: mappingOf(overrideValues(baseTree, override)),
      isReadable: isBaseReadable && isReadable(document),
      whenActive: ignoredOverrides(baseTree, override),
    });
    diagnostics.push(...document.diagnostics);
    const hasNoBase = isBaseReadable && baseDocument.value?.kind !== 'map';
    if (hasNoBase && mappingOf(override).members.size > 0) {
      const args = { file: source.file, base: base.file };
      diagnostics.push(diagnostic('profile-without-base', args, startOf(source.file)));
    }
  }
  return { trees, diagnostics };
}

function documentOf({ file, source }: SourceText): ReadDocument {
  if (source.text === undefined) return { diagnostics: [source.diagnostic] };
  const document = readDocument(source.text, file);
  return { ...document, diagnostics: [...document.diagnostics, ...notAMapping(document.value, file)] };
}

function isReadable({ value, diagnostics }: ReadDocument): boolean {
  return value !== undefined || !hasErrors(diagnostics);
}

function mappingOf(value: Value | undefined): MapValue {
  return value?.kind === 'map' ? value : EMPTY;
}

/** Gradle takes such a document for an empty one, without a word. */
function notAMapping(value: Value | undefined, file: string): readonly Diagnostic[] {
  if (value === undefined || value.kind === 'map' || value.kind === 'null') return [];
  return [diagnostic('document-not-a-mapping', { file, kind: value.kind }, value.position)];
}

/**
 * Values of a profile that would replace a mapping without being one: Liferay's merge drops them without a word
 * (behaviour.md 4).
 */
function ignoredOverrides(
  base: Value,
  override: Value | undefined,
  path: readonly string[] = [],
): readonly Diagnostic[] {
  if (base.kind !== 'map' || override === undefined) return [];
  if (override.kind !== 'map') {
    const args = { path: path.join('.'), kind: override.kind };
    return path.length === 0 ? [] : [diagnostic('profile-override-ignored', args, override.position)];
  }
  return [...override.members].flatMap(([key, { value }]) => {
    const overridden = base.members.get(key)?.value;
    return overridden ? ignoredOverrides(overridden, value, [...path, key]) : [];
  });
}
