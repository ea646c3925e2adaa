import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { MOST_BYTES } from '../plan/batch/batch-size';
import type { BatchEnvelope } from './batch-parameters';
import { exportedItems } from './export-task';
import { gatherItems, type Gathered } from './gather-items';
import { isList, memberOf, textOf, type ExactJson } from './json/exact-json';
import { readExactJson } from './json/read-exact-json';
import { exportedClasses, likelyApplication, sourceKinds } from './source-kinds';
import type { PullRoom, UnwrittenFile, UnwrittenFiles } from './unwritten-file';
import type { Wanted } from './wanted';
import { partsOf, placesOf } from './write-batch-file';

/** Answers by which the batch planner does not say anything: it is not there, or not for this asker. */
const NOT_TOLD = [400, 401, 403, 404, 405, 500, 501];

/**
 * The items of any class that a portal exports, by an export: notification templates and workflow definitions, one file
 * each, and of another class all in one.
 * @throws UffaError where the class is not known, or the one item that is wanted is not there
 */
export async function pullClass(wanted: Wanted, room: PullRoom): Promise<UnwrittenFiles> {
  const { form, context } = room;
  const { className, delegate } = classOf(wanted);
  const isOwnKind = wanted.kind !== 'class';
  const application = form.application ?? likelyApplication(className);
  const { flags, diagnostics } = await room.flags.read(application, [className]);
  const strategy = await strategyOf({ className, delegate }, room);
  const query = {
    ...(delegate === 'DEFAULT' ? {} : { taskItemDelegateName: delegate }),
    ...(form.filter === undefined ? {} : { filter: form.filter }),
    ...(form.site === undefined || isOwnKind ? {} : { siteId: form.site }),
  };
  const simple = className.slice(className.lastIndexOf('.') + 1);
  const of = isOwnKind ? sourceKinds[wanted.kind].many : `items of ${simple}`;
  const gathered = await gatherItems(
    only(exportedItems({ className, query }, context), isOwnKind ? wanted.code : undefined),
    {
      of,
      rules: { of: 'other', ...(flags === undefined ? {} : { flags }) },
      otherCode: 'name',
      nameOf: (item, code) => textOf(item, 'name') ?? code,
      needsOf: () => [],
    },
    room.spool,
  );
  if (isOwnKind && wanted.code !== undefined && gathered.items.size === 0) {
    const { one } = sourceKinds[wanted.kind];
    throw new UffaError(diagnostic('pull-not-found', { what: one, code: wanted.code }));
  }
  const site = isOwnKind ? undefined : form.site;
  const envelope: BatchEnvelope = {
    className,
    delegate,
    createStrategy: strategy.create,
    ...(site === undefined ? {} : { site }),
  };
  const name = delegate === 'DEFAULT' ? simple : `${simple}-${delegate}`;
  return {
    files: isOwnKind
      ? filesOfEach(wanted.kind, gathered, envelope)
      : fileOfAll({ className, delegate, name }, gathered, envelope),
    answered: [{ what: of, count: gathered.items.size, from: `POST export-task/${className}` }],
    leftOut: gathered.leftOut,
    diagnostics: [...diagnostics, ...strategy.diagnostics, ...gathered.diagnostics],
  };
}

interface ClassName {
  readonly className: string;
  readonly delegate: string;
}

function classOf({ kind, code = '' }: Wanted): ClassName {
  if (kind === 'notifications' || kind === 'workflows') {
    return { className: exportedClasses[kind], delegate: 'DEFAULT' };
  }
  const [className = '', delegate = ''] = code.split('#', 2);
  return { className, delegate: delegate === '' ? 'DEFAULT' : delegate };
}

async function* only(items: AsyncIterable<ExactJson>, code: string | undefined): AsyncGenerator<ExactJson> {
  for await (const item of items) {
    const own = textOf(item, 'externalReferenceCode') ?? textOf(item, 'name');
    if (code === undefined || own === code) yield item;
  }
}

interface Strategy {
  readonly create: 'INSERT' | 'UPSERT';
  readonly diagnostics: readonly Diagnostic[];
}

/** Which ways of making items a class offers, the batch planner says; a way that it does not offer fails the import. */
async function strategyOf({ className, delegate }: ClassName, room: PullRoom): Promise<Strategy> {
  const { form, context } = room;
  if (form.createStrategy !== undefined) return { create: form.createStrategy, diagnostics: [] };
  const key = delegate === 'DEFAULT' ? className : `${className}#${delegate}`;
  const path = `/o/batch-planner/v1.0/plans/${encodeURIComponent(key)}/strategies`;
  const { status, text } = await context.portal.jsonOr({ path }, NOT_TOLD);
  const offered = status < 300 ? createStrategiesIn(readExactJson(text)) : [];
  if (offered.includes('UPSERT')) return { create: 'UPSERT', diagnostics: [] };
  if (offered.includes('INSERT')) return { create: 'INSERT', diagnostics: [] };
  return { create: 'UPSERT', diagnostics: [diagnostic('pull-strategy-unknown', { className })] };
}

function createStrategiesIn(answer: ExactJson | undefined): readonly string[] {
  const items = isList(answer) ? answer : memberOf(answer, 'items');
  if (!isList(items)) return [];
  return items
    .filter((item) => /^create/i.test(textOf(item, 'type') ?? 'create'))
    .flatMap((item) => textOf(item, 'name')?.toUpperCase() ?? []);
}

function filesOfEach(
  kind: Exclude<Wanted['kind'], 'class'>,
  { items }: Gathered,
  envelope: BatchEnvelope,
): readonly UnwrittenFile[] {
  const { group, label } = sourceKinds[kind];
  return [...items].map((item) => ({
    kind,
    group,
    level: 0,
    label,
    name: item.name,
    code: item.code,
    envelope,
    parts: [placesOf(item)],
  }));
}

function fileOfAll(
  { className, delegate, name }: ClassName & { readonly name: string },
  { items }: Gathered,
  envelope: BatchEnvelope,
): readonly UnwrittenFile[] {
  const parts = partsOf(items, envelope, MOST_BYTES);
  if (parts.length === 0) return [];
  const { group, label } = sourceKinds.class;
  const code = `${className}#${delegate}`;
  return [{ kind: 'class', group, level: 0, label, name, code, envelope, parts }];
}
