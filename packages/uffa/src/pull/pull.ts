import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { DefinitionReader } from './definition-reader';
import { pullClass } from './pull-class';
import { pullEntries } from './pull-entries';
import { pullListed } from './pull-listed';
import { fileNames, partName, type Unnamed } from './file-names';
import { FlagReader } from './read-flags';
import { ItemSpool } from './item-spool';
import type { Answered, LeftOut, Pulled, PulledFile } from './pulled';
import type { PullContext, PullForm } from './pull-request';
import type { PullRoom, UnwrittenFile, UnwrittenFiles } from './unwritten-file';
import { wantedKinds, type Wanted } from './wanted';
import { writeBatchFile } from './write-batch-file';

/**
 * Asks a portal for what is wanted and writes it into a temporary directory, as files of batch data. Nothing of a project
 * is touched: an answer that is not whole leaves everything as it was.
 * @throws UffaError where something can't be pulled whole
 */
export async function pull(form: PullForm, context: PullContext): Promise<Pulled> {
  const spool = new ItemSpool(join(context.scratch, 'items'));
  try {
    const room: PullRoom = {
      form,
      context,
      spool,
      flags: new FlagReader(context.portal),
      definitions: new DefinitionReader(context.portal),
    };
    const parts: UnwrittenFiles[] = [];
    for (const wanted of inOrder(form.wanted)) {
      context.signal?.throwIfAborted();
      parts.push(await unwritten(wanted, room));
    }
    return written(parts, spool, context.scratch);
  } finally {
    spool.close();
  }
}

function unwritten(wanted: Wanted, room: PullRoom): Promise<UnwrittenFiles> {
  switch (wanted.kind) {
    case 'folders':
    case 'picklists':
    case 'objects':
      return pullListed(wanted.kind, wanted.code, room);
    case 'entries':
      return pullEntries(wanted.code, room);
    default:
      return pullClass(wanted, room);
  }
}

/** Each thing once; all of a kind include one of them. */
function inOrder(all: readonly Wanted[]): readonly Wanted[] {
  const whole = new Set(all.filter(({ code }) => code === undefined).map(({ kind }) => kind));
  const keys = new Map(
    all
      .filter(({ kind, code }) => code === undefined || !whole.has(kind))
      .map((wanted) => [`${wantedKinds.indexOf(wanted.kind)}\0${wanted.code ?? ''}`, wanted] as const),
  );
  return [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, wanted]) => wanted);
}

function written(parts: readonly UnwrittenFiles[], spool: ItemSpool, scratch: string): Pulled {
  const directory = join(scratch, 'files');
  mkdirSync(directory);
  const forms = parts.flatMap(({ files }) => files);
  requireDifferent(forms);
  const names = fileNames(forms.map(unnamed));
  const files = forms.flatMap((form, index): readonly PulledFile[] => {
    const { kind, envelope, parts: all } = form;
    return all.map((items, part) => {
      const name = partName(names[index] ?? form.label, part + 1, all.length);
      return writeBatchFile({ name, kind, envelope, items }, spool, directory);
    });
  });
  return {
    files: files.sort((a, b) => (a.name < b.name ? -1 : 1)),
    answered: parts.flatMap(({ answered }): readonly Answered[] => answered),
    leftOut: parts.flatMap(({ leftOut }): readonly LeftOut[] => leftOut),
    diagnostics: sortDiagnostics(parts.flatMap(({ diagnostics }): readonly Diagnostic[] => diagnostics)),
  };
}

function unnamed({ group, level, label, name, code }: UnwrittenFile): Unnamed {
  return { group, level, label, name, code };
}

/** One thing may be asked for twice, by its code and in another way. */
function requireDifferent(forms: readonly UnwrittenFile[]): void {
  const known = new Set<string>();
  for (const { label, code } of forms) {
    const key = `${label}\0${code}`;
    if (known.has(key)) throw new UffaError(diagnostic('pull-code-twice', { of: label, code }));
    known.add(key);
  }
}
