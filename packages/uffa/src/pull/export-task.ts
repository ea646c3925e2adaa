import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { JsonAnswer, Portal } from '../portal-client/portal';
import { readOpenUffa } from '../zip/read/read-open-uffa';
import { memberStream } from '../zip/read/member-stream';
import { withOpenZip } from '../zip/read/open-zip';
import { countOf, textOf, type ExactJson } from './json/exact-json';
import { ItemsError, itemsIn } from './json/items-in';
import { readExactJson } from './json/read-exact-json';
import { EXPORT_SCOPE } from './source-kinds';

/** What is exported. */
export interface ExportForm {
  readonly className: string;
  readonly query: Readonly<Record<string, string>>;
}

/** What an export goes through. */
export interface ExportContext {
  readonly portal: Portal;
  /** A temporary directory. */
  readonly scratch: string;
  /** In seconds. */
  readonly patience: number;
  readonly signal?: AbortSignal;
}

const BASE = '/o/headless-batch-engine/v1.0/export-task';
/** In milliseconds. */
const FIRST_WAIT = 50;
const LONGEST_WAIT = 3000;
/** So often a content is asked for that a completed task does not have yet. */
const MOST_TRIES = 20;
/** In bytes: an item with an attachment in it may be large, but it is read as one text. */
const MOST_OF_ITEM = 128_000_000;

/**
 * The items of a class, by an export task: it is started, waited for, and its content is saved, so that an export may be
 * larger than the memory.
 * @throws UffaError where the task fails, or its content is not whole
 */
export async function* exportedItems(form: ExportForm, context: ExportContext): AsyncGenerator<ExactJson> {
  const { portal, scratch } = context;
  const { className } = form;
  const task = await completed(await started(form, context), className, context);
  const zip = join(scratch, `export-${portal.requests.length}.zip`);
  await saveContent(task, zip, className, context);
  const total = countOf(task, 'totalItemsCount');
  const processed = countOf(task, 'processedItemsCount');
  let read = 0;
  for await (const text of textsIn(zip, className)) {
    context.signal?.throwIfAborted();
    const item = readExactJson(text);
    if (item === undefined) throw malformed(className);
    read++;
    yield item;
  }
  const expected = Math.max(total ?? read, processed ?? read);
  if (read < expected) {
    throw new UffaError(diagnostic('pull-export-incomplete', { className, total: expected, read }));
  }
}

async function started({ className, query }: ExportForm, { portal }: ExportContext): Promise<ExactJson> {
  const parameters = new URLSearchParams(query).toString();
  const path = `${BASE}/${encodeURIComponent(className)}/JSONT${parameters === '' ? '' : `?${parameters}`}`;
  const answer = await portal.post({ path, scope: EXPORT_SCOPE }, [400, 404]);
  if (answer.status >= 400) throw refused(className, path, answer);
  return taskOf(answer.text, path);
}

function refused(className: string, path: string, { status, text }: JsonAnswer): UffaError {
  const request = `POST ${path.replace(/\?.*$/s, '')}`;
  if (/unknown class name/i.test(text)) return new UffaError(diagnostic('pull-class-unknown', { className }));
  const title = textOf(readExactJson(text), 'title');
  const said = title === undefined ? {} : { title: title.slice(0, 300) };
  return new UffaError(diagnostic('portal-answer-failed', { request, status, ...said }));
}

async function completed(
  task: ExactJson,
  className: string,
  { portal, patience, signal }: ExportContext,
): Promise<ExactJson> {
  const end = performance.now() + patience * 1000;
  const path = `${BASE}/${idOf(task)}`;
  for (let wait = FIRST_WAIT, now = task; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    const state = textOf(now, 'executeStatus');
    const message = textOf(now, 'errorMessage');
    if (state === 'FAILED' || (state === 'COMPLETED' && message !== undefined)) {
      const said = message === undefined ? {} : { message: message.split('\n', 1)[0]?.slice(0, 300) ?? '' };
      throw new UffaError(diagnostic('pull-export-failed', { className, ...said }));
    }
    if (state === 'COMPLETED') return now;
    if (performance.now() > end) {
      throw new UffaError(diagnostic('pull-export-slow', { className, seconds: patience }));
    }
    await sleep(wait, undefined, signal === undefined ? {} : { signal });
    now = taskOf(await portal.json({ path, scope: EXPORT_SCOPE }), path);
  }
}

/** A task may be completed before its content is there. */
async function saveContent(
  task: ExactJson,
  zip: string,
  className: string,
  { portal, signal }: ExportContext,
): Promise<void> {
  const resource = { path: `${BASE}/${idOf(task)}/content`, scope: EXPORT_SCOPE };
  for (
    let tries = 0, wait = FIRST_WAIT;
    tries < MOST_TRIES;
    tries++, wait = Math.min(wait * 2, LONGEST_WAIT)
  ) {
    if (await portal.save(resource, zip, [404])) return;
    await sleep(wait, undefined, signal === undefined ? {} : { signal });
  }
  throw new UffaError(diagnostic('pull-export-failed', { className }));
}

/** The one file of the zip, by the reader that trusts no archive. */
async function* textsIn(zip: string, className: string): AsyncGenerator<string> {
  const { uffa } = await withOpenZip(zip, (open) => readOpenUffa(open));
  const [entry, ...others] = uffa.entries;
  if (entry?.content.kind !== 'member' || others.length > 0 || uffa.diagnostics.length > 0)
    throw malformed(className);
  const stream = await memberStream(entry.content);
  try {
    yield* itemsIn(stream, MOST_OF_ITEM);
  } catch (error) {
    if (error instanceof UffaError) throw error;
    if (error instanceof ItemsError && error.problem === 'too-large') {
      const args = { request: `export of ${className}`, most: MOST_OF_ITEM };
      throw new UffaError(diagnostic('portal-answer-too-large', args), { cause: error });
    }
    throw malformed(className, error);
  } finally {
    stream.destroy();
  }
}

function malformed(className: string, cause?: unknown): UffaError {
  return new UffaError(diagnostic('pull-export-malformed', { className }), { cause });
}

function taskOf(text: string, path: string): ExactJson {
  const task = readExactJson(text);
  if (
    task !== undefined &&
    textOf(task, 'executeStatus') !== undefined &&
    countOf(task, 'id') !== undefined
  ) {
    return task;
  }
  const request = path.replace(/\?.*$/s, '');
  throw new UffaError(diagnostic('portal-answer-not-understood', { request }));
}

function idOf(task: ExactJson): string {
  return String(countOf(task, 'id') ?? 0);
}
