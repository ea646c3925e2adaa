import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { objectNameOf } from './definition-reader';
import { gatherItems } from './gather-items';
import { memberOf, isObject, textOf, type ExactJson } from './json/exact-json';
import { orderLevels } from './order-levels';
import type { LeftOut } from './pulled';
import { readByCode, readListed } from './read-listed';
import { relationshipsOf } from './related-objects';
import { listedKinds, sourceKinds } from './source-kinds';
import type { PullRoom, UnwrittenFile, UnwrittenFiles } from './unwritten-file';
import { placesOf } from './write-batch-file';

type Listed = keyof typeof listedKinds;

/**
 * Object folders, picklists or object definitions, one file each, from the list of their REST API.
 *
 * @param code the reference code of the only one that is wanted
 * @throws UffaError where that is not there
 */
export async function pullListed(
  kind: Listed,
  code: string | undefined,
  room: PullRoom,
): Promise<UnwrittenFiles> {
  const listed = listedKinds[kind];
  const { one, many, group, label } = sourceKinds[kind];
  const source = await itemsOf(kind, code, room);
  const { flags, diagnostics } = await room.flags.read(listed.application, [listed.className]);
  const gathered = await gatherItems(
    source,
    {
      of: many,
      rules: { of: 'definition', ...(flags === undefined ? {} : { flags }) },
      ...(kind === 'objects' ? { leaveOut: unmodifiable } : {}),
      nameOf: kind === 'objects' ? objectNameOf : nameOf,
      needsOf: (item) => (kind === 'objects' ? relationshipsOf(item).map(({ other }) => other) : []),
    },
    room.spool,
  );
  const items = [...gathered.items];
  const { levels, circles } = orderLevels(new Map(items.map(({ code: of, needs }) => [of, needs])));
  const files = items.map((item): UnwrittenFile => {
    const level = levels.get(item.code) ?? 0;
    const envelope = {
      className: listed.className,
      delegate: 'DEFAULT',
      createStrategy: 'UPSERT' as const,
    };
    return { kind, group, level, label, name: item.name, code: item.code, envelope, parts: [placesOf(item)] };
  });
  return {
    files,
    answered: [{ what: items.length === 1 ? one : many, count: items.length, from: fromOf(kind) }],
    leftOut: gathered.leftOut,
    diagnostics: [
      ...diagnostics,
      ...gathered.diagnostics,
      ...circles.map((codes) => diagnostic('pull-order-circle', { of: many, codes })),
    ],
  };
}

function fromOf(kind: Listed): string {
  const { application, list } = listedKinds[kind];
  return `GET ${application}/${list}`;
}

async function itemsOf(
  kind: Listed,
  code: string | undefined,
  room: PullRoom,
): Promise<readonly ExactJson[]> {
  const { form, context, definitions } = room;
  const listed = listedKinds[kind];
  if (code !== undefined) {
    const item = await readByCode(context.portal, listed, code);
    if (item === undefined) {
      throw new UffaError(diagnostic('pull-not-found', { what: sourceKinds[kind].one, code }));
    }
    return [item];
  }
  const isWhole = kind === 'objects' && form.filter === undefined;
  const all = isWhole ? await definitions.all() : await readListed(context.portal, listed, form.filter);
  if (form.folder === undefined || kind === 'picklists') return all;
  // A portal may ignore a filter without a word, so this one is ours.
  const member = kind === 'folders' ? 'externalReferenceCode' : 'objectFolderExternalReferenceCode';
  return all.filter((item) => textOf(item, member) === form.folder);
}

/** Liferay's own objects: an import of them fails. */
function unmodifiable(definition: ExactJson): LeftOut['reason'] | undefined {
  return memberOf(definition, 'modifiable') === false ? 'not-modifiable' : undefined;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * The code, unless a portal has made it up; then the name in the first language that has one. What a portal shows as
 * `name` is in the language of who asks.
 */
function nameOf(item: ExactJson, code: string): string {
  if (!UUID.test(code)) return code;
  const names = memberOf(item, 'name_i18n');
  if (!isObject(names)) return textOf(item, 'name') ?? code;
  const texts = [...names.keys()].sort().map((language) => textOf(names, language));
  return texts.find((text) => text !== undefined) ?? code;
}
