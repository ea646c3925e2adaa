import { join } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Entry } from '../entry';
import { compared, type Compared } from '../diff/compared';
import { diffUffas } from '../diff/diff-uffas';
import { statsOf } from '../files/stats-of';
import { fingerprintOf } from '../pull/fingerprint';
import { BATCH_DIRECTORY } from '../pull/plan-placement';
import type { PullRecord } from '../pull/pull-record';
import type { ShownPull } from '../pull/pulled-text';
import type { Answer } from './commands/command';
import { diffJson } from './render/diff-json';
import { diffMarkdown } from './render/diff-markdown';
import { diffText } from './render/diff-text';
import { pulledJson } from './render/pulled';

/** What is checked. */
export interface CheckForm {
  /** Absolute. */
  readonly project: string;
  readonly before: PullRecord | undefined;
  /** A temporary directory. */
  readonly scratch: string;
  readonly signal: AbortSignal;
}

/** Says what differs between the files of a project and a portal, as `uffa diff` does. Writes nothing. */
export async function checkPulled(shown: ShownPull, form: CheckForm): Promise<Answer> {
  const { directory, portal, pulled, placement } = shown;
  const { project, before, scratch, signal } = form;
  const batch = join(project, BATCH_DIRECTORY);
  const there = [...placement.same, ...placement.changed, ...placement.removed];
  const sides = {
    before: { name: directory, ...sideOf(there.map((name) => [name, join(batch, name)])) },
    after: { name: portal, ...sideOf(pulled.files.map(({ name, file }) => [name, file])) },
    buildOutput: [],
    diagnostics: [],
  };
  const diff = await diffUffas(sides.before, sides.after, { scratch, signal });
  const differs = placement.added.length + placement.changed.length + placement.removed.length > 0;
  const drift = differs ? [diagnostic('pull-drift', { project: directory, portal })] : [];
  return {
    success: !differs,
    lines: (paint) => diffText({ sides, diff }, paint),
    json: { ...pulledJson(shown), check: diffJson({ sides, diff }) },
    markdown: diffMarkdown({ sides, diff }),
    diagnostics: [...interrupted(project, before), ...drift, ...pulled.diagnostics],
  };
}

function sideOf(files: readonly (readonly [name: string, file: string])[]): Compared {
  const entries = files.map(([name, file]): Entry => {
    const content = { kind: 'file' as const, file, size: statsOf(file)?.size ?? 0 };
    const path = `${BATCH_DIRECTORY}/${name}`;
    return { path, content, executable: false, origin: { kind: 'generated', rule: 'pull' } };
  });
  entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  return compared({ name: BATCH_DIRECTORY, entries, diagnostics: [] });
}

/** A pull that was ended in the middle has left a record of what it was about to write. */
function interrupted(project: string, record: PullRecord | undefined): readonly Diagnostic[] {
  if (record?.previous === undefined) return [];
  const files = [...record.files].flatMap(([name, fingerprint]) => {
    const file = join(project, BATCH_DIRECTORY, name);
    return statsOf(file)?.isFile() === true && fingerprintOf(file) === fingerprint ? [] : [name];
  });
  return [diagnostic('pull-interrupted', { files, total: record.files.size })];
}
