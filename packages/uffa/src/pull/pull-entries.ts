import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { MOST_BYTES } from '../plan/batch/batch-size';
import { OBJECT_ENTRY } from '../plan/batch/class-names';
import { objectNameOf } from './definition-reader';
import { exportedItems } from './export-task';
import { gatherItems } from './gather-items';
import type { SortedItems } from './item-index';
import type { ItemPlace, SpooledItem } from './item-spool';
import { countOf, memberOf, textOf, type ExactJson } from './json/exact-json';
import { orderLevels } from './order-levels';
import type { LeftOut } from './pulled';
import {
  attachmentFields,
  manyToManyOf,
  ownParents,
  parentsByCode,
  relationshipsOf,
} from './related-objects';
import { sourceKinds } from './source-kinds';
import type { PullRoom, UnwrittenFile, UnwrittenFiles } from './unwritten-file';
import { partsOf } from './write-batch-file';

/**
 * The entries of an object, or of all that people have made, by an export; those that others refer to come before them.
 *
 * @param name of the object, without `C_`
 * @throws UffaError where it is not there, or its entries belong to a site that is not named
 */
export async function pullEntries(name: string | undefined, room: PullRoom): Promise<UnwrittenFiles> {
  const all = new Map(
    (await room.definitions.all()).flatMap((definition) => {
      const code = textOf(definition, 'externalReferenceCode');
      return code === undefined ? [] : [[code, definition] as const];
    }),
  );
  const wanted = [...all].filter(([, definition]) => isWanted(definition, name));
  if (name !== undefined && wanted.length === 0) {
    throw new UffaError(diagnostic('pull-not-found', { what: 'object', code: name }));
  }
  const { levels, circles } = orderLevels(parentsByCode(all));
  const parts: UnwrittenFiles[] = [];
  for (const [code, definition] of wanted) {
    const form = { definition, level: levels.get(code) ?? 0, joined: manyToManyOf(code, all) };
    parts.push(await entriesOf(form, room));
  }
  const named = new Set(wanted.map(([code]) => code));
  const cut = circles.filter((codes) => codes.some((code) => named.has(code)));
  return {
    files: parts.flatMap(({ files }) => files),
    answered: parts.flatMap(({ answered }) => answered),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
    diagnostics: [
      ...parts.flatMap(({ diagnostics }) => diagnostics),
      ...cut.map((codes) => diagnostic('pull-order-circle', { of: sourceKinds.entries.many, codes })),
    ],
  };
}

/** Entries of Liferay's own objects, such as users, are of other classes; a draft has none. */
function isWanted(definition: ExactJson, name: string | undefined): boolean {
  if (name !== undefined) return objectNameOf(definition) === name;
  const isDraft = (countOf(memberOf(definition, 'status'), 'code') ?? 0) !== 0;
  return memberOf(definition, 'system') !== true && !isDraft;
}

/** Whose entries are pulled, and where they stand among others. */
interface EntriesForm {
  readonly definition: ExactJson;
  readonly level: number;
  /** The many-to-many relationships of the object. */
  readonly joined: readonly string[];
}

async function entriesOf(
  { definition, level, joined }: EntriesForm,
  room: PullRoom,
): Promise<UnwrittenFiles> {
  const { form, context, spool } = room;
  const name = objectNameOf(definition);
  const of = `entries of ${name}`;
  const site = siteOf(definition, name, form.site);
  const attachments = attachmentFields(definition);
  const relationships = relationshipsOf(definition);
  const query = queryOf({ name, attachments, filter: form.filter, site });
  const application = applicationOf(textOf(definition, 'restContextPath'));
  const { flags, diagnostics } = await room.flags.read(application, [OBJECT_ENTRY, name, `C_${name}`]);
  const gathered = await gatherItems(
    exportedItems({ className: OBJECT_ENTRY, query }, context),
    {
      of,
      rules: { of: 'entry', attachments, ...(flags === undefined ? {} : { flags }) },
      nameOf: () => name,
      needsOf: (entry) =>
        ownParents(
          entry,
          relationships.map((each) => each.name),
        ),
      missing: (entry) => withoutContent(entry, attachments),
    },
    spool,
  );
  const { items, found } = inOwnOrder(gathered.items, of);
  const envelope = {
    className: OBJECT_ENTRY,
    delegate: `C_${name}`,
    createStrategy: 'UPSERT' as const,
    ...(site === undefined ? {} : { site }),
  };
  const { group, label, one, many } = sourceKinds.entries;
  const parts = partsOf(items, envelope, MOST_BYTES);
  const file: UnwrittenFile = { kind: 'entries', group, level, label, name, code: name, envelope, parts };
  return {
    files: parts.length === 0 ? [] : [file],
    answered: [
      {
        what: `${gathered.items.size === 1 ? one : many} of ${name}`,
        count: gathered.items.size,
        from: `POST export-task/${OBJECT_ENTRY} for C_${name}${site === undefined ? '' : ` in the site ${site}`}`,
      },
    ],
    leftOut: [...gathered.leftOut, ...rowsOf(of, joined)],
    diagnostics: [...diagnostics, ...gathered.diagnostics, ...found],
  };
}

/** Such as `/o/c/tickets`, whatever the portal's own path is before it. */
function applicationOf(restContextPath: string | undefined): string | undefined {
  const path = restContextPath === undefined ? undefined : /\/c\/[\w-]+$/.exec(restContextPath)?.[0];
  return path === undefined ? undefined : `/o${path}`;
}

function siteOf(definition: ExactJson, object: string, site: string | undefined): string | undefined {
  const scope = textOf(definition, 'scope') ?? 'company';
  if (scope === 'company') return undefined;
  if (site === undefined) throw new UffaError(diagnostic('pull-site-missing', { object, scope }));
  return site;
}

interface EntryQuery {
  readonly name: string;
  readonly attachments: ReadonlySet<string>;
  readonly filter: string | undefined;
  readonly site: string | undefined;
}

/** Releases differ in which of the two brings the content of files, so both are asked for. */
function queryOf({ name, attachments, filter, site }: EntryQuery): Readonly<Record<string, string>> {
  const contents = [...attachments]
    .sort()
    .map((field) => `${field}.fileBase64`)
    .join(',');
  return {
    taskItemDelegateName: `C_${name}`,
    ...(contents === '' ? {} : { batchNestedFields: contents, nestedFields: contents }),
    ...(filter === undefined ? {} : { filter }),
    ...(site === undefined ? {} : { siteId: site }),
  };
}

function withoutContent(entry: ExactJson, attachments: ReadonlySet<string>): readonly string[] {
  return [...attachments].filter((field) => {
    const value = memberOf(entry, field);
    return value instanceof Map && value.size > 0 && textOf(value, 'fileBase64') === undefined;
  });
}

/** An entry that refers to another one of its object comes after it. */
function inOwnOrder(
  items: SortedItems,
  of: string,
): { readonly items: Iterable<ItemPlace>; readonly found: readonly Diagnostic[] } {
  // Of a million entries, the graph takes more memory than all else.
  if (!items.hasNeeds) return { items, found: [] };
  const all = [...items];
  const { levels, circles } = orderLevels(new Map(all.map(({ code, needs }) => [code, needs])));
  const level = ({ code }: SpooledItem): number => levels.get(code) ?? 0;
  return {
    items: all.sort((a, b) => level(a) - level(b) || (a.code < b.code ? -1 : 1)),
    found: circles.map((codes) => diagnostic('pull-order-circle', { of, codes })),
  };
}

/** Which entry goes with which by such a relationship, no entry says. */
function rowsOf(of: string, joined: readonly string[]): readonly LeftOut[] {
  return joined.map((what) => ({ of, what, count: 1, reason: 'many-to-many' as const }));
}
