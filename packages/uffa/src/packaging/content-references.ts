import { definedBySite, placedKey, placedKeys } from '../checks';
import type { ProjectManifest } from '../manifest/project-manifest';
import { planAssemble } from '../plan/assemble/plan-assemble';
import { batchFiles } from '../plan/batch/batch-files';
import type { BatchData } from '../plan/batch/batch-outline';
import { OBJECT_ENTRY } from '../plan/batch/class-names';
import { buildDirectoryName } from '../plan/names';
import { planInnerArchive } from '../plan/site-initializer/plan-site-initializer';
import { placeableElements } from '../workspace/placeable-elements';
import type { ContentReferences } from '../workspace/project-edges';

/**
 * What is in the data of a project, as it is now: object entries want their definition, definitions want picklists,
 * folders and each other, pages want the elements that they place, and actions the objects that they are for.
 */
export function contentReferences(manifest: ProjectManifest): ContentReferences {
  const batch = batchReferences(manifest);
  const site = siteReferences(manifest);
  const elements = placeableElements([manifest]).map(({ id }) => placedKey(id));
  const defines = new Set([...batch.defines, ...site.defines, ...elements]);
  const wants = new Set([...batch.wants, ...site.wants, ...allowedObjects(manifest)]);
  return {
    defines: [...defines].sort(),
    wants: [...wants].filter((key) => !defines.has(key)).sort(),
  };
}

const nothing: ContentReferences = { defines: [], wants: [] };

function batchReferences(manifest: ProjectManifest): ContentReferences {
  if (!manifest.extensions.some(({ type }) => type === 'batch')) return nothing;
  const { entries } = planAssemble(manifest, {
    taskOutputs: {},
    unsettledTasks: {},
    buildDirectoryName: buildDirectoryName(undefined),
  });
  const all = batchFiles(manifest, entries, new Map()).flatMap(({ data }) => data ?? []);
  return {
    defines: all.flatMap(({ items }) => [
      ...items.defines.map(({ kind, code }) => `${kind} ${code}`),
      ...items.objects.map(({ name }) => `object ${name}`),
    ]),
    wants: all.flatMap((data) => [
      ...data.items.refersTo.map(({ kind, code }) => `${kind} ${code}`),
      ...objectOf(data),
    ]),
  };
}

function objectOf({ className, delegates }: BatchData): readonly string[] {
  const delegate = delegates.configuration ?? delegates.parameters;
  if (className?.text !== OBJECT_ENTRY || delegate === undefined) return [];
  return [`object ${delegate.text.replace(/^C_/, '')}`];
}

/** A code in a site initializer may be of any kind of definition. */
function siteReferences(manifest: ProjectManifest): ContentReferences {
  if (!manifest.extensions.some(({ type }) => type === 'siteInitializer')) return nothing;
  const { entries } = planInnerArchive(manifest);
  const { workspaceRoot } = manifest.project;
  const codes = definedBySite(entries, workspaceRoot);
  return {
    defines: codes.flatMap((code) =>
      ['picklist', 'object definition', 'object folder'].map((kind) => `${kind} ${code}`),
    ),
    wants: placedKeys(entries, workspaceRoot),
  };
}

/** The objects that actions and validation rules say they are for. */
function allowedObjects({ extensions }: ProjectManifest): readonly string[] {
  return extensions.flatMap(({ typeSettings }) => {
    const names = typeSettings.members.get('allowedObjectDefinitionNames')?.value;
    if (names?.kind !== 'list') return [];
    return names.items.flatMap((name) =>
      name.kind === 'string' ? [`object ${name.value.replace(/^C_/, '')}`] : [],
    );
  });
}
