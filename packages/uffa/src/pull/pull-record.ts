import { join } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { errorCode } from '../diagnostics/error-reason';
import { readFile } from '../files/open-file';
import { isList, isObject, memberOf, textOf, type ExactJson } from './json/exact-json';
import { readExactJson } from './json/read-exact-json';
import { writeExactJson } from './json/write-exact-json';
import type { PullForm } from './pull-request';
import { wantedOf, wantedText, type Wanted } from './wanted';

/** Where a project says what was pulled into it. */
export const RECORD_FILE = 'uffa-pull.json';

/** What stays of a pull: what was asked for, and what its files were. Neither who asked nor where. */
export interface PullRecord {
  readonly asked: PullForm;
  /** Fingerprints by the names of files below `batch/`. */
  readonly files: ReadonlyMap<string, string>;
  /** While files are replaced: what they may have been before. */
  readonly previous?: ReadonlyMap<string, readonly string[]>;
}

/** Names that a pull gives, and no path: a record may come from anybody. */
const FILE_NAME = /^[A-Za-z0-9-]+\.batch-engine-data\.json$/;
const FINGERPRINT = /^[0-9a-f]{64}$/;
/** In bytes. */
const MOST_BYTES = 32_000_000;

const texts = ['filter', 'folder', 'site', 'application'] as const;

/**
 * The record of a project; undefined where nothing was pulled into it.
 * @throws UffaError for a file of its name that is something else
 */
export function readRecord(project: string): PullRecord | undefined {
  const text = recordText(project);
  if (text === undefined) return undefined;
  const record = recordOf(readExactJson(text));
  if (record === undefined) {
    throw new UffaError(diagnostic('pull-record-unreadable', { file: RECORD_FILE }));
  }
  return record;
}

function recordText(project: string): string | undefined {
  try {
    return readFile(join(project, RECORD_FILE), MOST_BYTES).toString('utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new UffaError(diagnostic('pull-record-unreadable', { file: RECORD_FILE }), { cause: error });
  }
}

function recordOf(value: ExactJson | undefined): PullRecord | undefined {
  const asked = memberOf(value, 'asked');
  const files = memberOf(value, 'files');
  const previous = memberOf(value, 'previous');
  const what = memberOf(asked, 'what');
  if (!isList(what) || !isObject(files)) return undefined;
  const wanted = what.map((each) => (typeof each === 'string' ? wantedOf(each) : undefined));
  const known = [...files].flatMap(([name, fingerprint]) =>
    isFingerprint(name, fingerprint) ? [[name, fingerprint] as const] : [],
  );
  if (known.length < files.size || wanted.includes(undefined)) return undefined;
  const strategy = textOf(asked, 'createStrategy');
  return {
    asked: {
      wanted: wanted.filter((each) => each !== undefined),
      ...Object.fromEntries(
        texts.flatMap((name) => {
          const text = textOf(asked, name);
          return text === undefined ? [] : [[name, text]];
        }),
      ),
      ...(strategy === 'INSERT' || strategy === 'UPSERT' ? { createStrategy: strategy } : {}),
    },
    files: new Map(known),
    ...(isObject(previous) ? { previous: previousOf(previous) } : {}),
  };
}

function previousOf(previous: ReadonlyMap<string, ExactJson>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...previous].flatMap(([name, all]) =>
      isList(all) && FILE_NAME.test(name)
        ? [[name, all.filter((each) => typeof each === 'string')] as const]
        : [],
    ),
  );
}

function isFingerprint(name: string, value: ExactJson): value is string {
  return FILE_NAME.test(name) && typeof value === 'string' && FINGERPRINT.test(value);
}

/** The text of a record: the same for the same pull. */
export function textOfRecord({ asked, files, previous }: PullRecord): string {
  const members = new Map<string, ExactJson>([
    ['asked', askedJson(asked)],
    ['files', sortedMap(files)],
    ...(previous === undefined ? [] : [['previous', sortedMap(previous)] as const]),
    ['version', { digits: '1' }],
  ]);
  return `${writeExactJson(members)}\n`;
}

function askedJson(asked: PullForm): ExactJson {
  const what = asked.wanted.map(wantedText);
  const given = [...texts, 'createStrategy' as const].flatMap((name) => {
    const text = asked[name];
    return text === undefined ? [] : [[name, text] as const];
  });
  return sortedMap(new Map<string, ExactJson>([...given, ['what', [...new Set(what)].sort()]]));
}

function sortedMap(map: ReadonlyMap<string, ExactJson>): ExactJson {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * What is asked for now: what was asked for before, and what is given besides. What is given as a single value takes the
 * place of the one before.
 */
export function askedNow(given: PullForm, before: PullForm | undefined, all: readonly Wanted[]): PullForm {
  const wanted = [...(before?.wanted ?? []), ...given.wanted];
  return { ...before, ...given, wanted: wanted.length === 0 ? all : wanted };
}
