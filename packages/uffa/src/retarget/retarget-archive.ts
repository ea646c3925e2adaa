import { basename, join } from 'node:path';
import { diagnostic, hasErrors, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { lcpFor, type Environment } from '../discover/config/environment';
import { textOf } from '../checks/archive/configurations';
import type { PortalView } from '../checks/archive/portal-view';
import { withVerifiedArchive, type OpenArchive } from '../packaging/verify-archive';
import type { WrittenArchive } from '../packaging/packaging-options';
import { writeZip } from '../zip/write/write-zip';
import { archiveHash } from './archive-hash';
import { planRetarget } from './plan-retarget';
import type { RetargetRecord } from './record';
import { recordIn } from './record-in';
import { targetLines, type Target } from './target';

export interface RetargetOptions {
  readonly environment: Environment;
  /** What positions and messages call the archive, with `/`. */
  readonly shown: string;
  /** Where archives are written to, absolute. */
  readonly directory: string;
  readonly signal?: AbortSignal;
}

/** What became of an archive that was to be retargeted. */
export interface Retargeted {
  readonly success: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** One for each virtual instance, else one. */
  readonly archives: readonly (WrittenArchive & { readonly changes: readonly string[] })[];
}

/**
 * Writes an archive again for an environment: with its addresses, its part of LCP.json and for each of its virtual
 * instances. Whatever it does not name stays, packed as it is.
 *
 * @param file absolute
 * @throws UffaError for what cannot be read or written, and the reason of the signal once it is aborted
 */
export function retargetArchive(file: string, options: RetargetOptions): Promise<Retargeted> {
  const { shown, signal } = options;
  return withVerifiedArchive(file, { shown, ...(signal === undefined ? {} : { signal }) }, (archive) =>
    retargetOpen(archive, options),
  );
}

async function retargetOpen(
  { archive, diagnostics, content, texts }: OpenArchive,
  { environment, directory, signal }: RetargetOptions,
): Promise<Retargeted> {
  const failed = (found: readonly Diagnostic[]): Retargeted => ({
    success: false,
    diagnostics: sortDiagnostics(found),
    texts,
    archives: [],
  });
  if (content === undefined || hasErrors(diagnostics)) {
    return failed([...diagnostics, diagnostic('retarget-archive-unusable', {}, startOf(archive))]);
  }
  const { open, view } = content;
  const source = { view, archive: basename(open.archive), sha256: archiveHash(open) };
  const planned = targetsOf(environment, view).map((target) => ({
    target,
    uffa: planRetarget(source, target),
  }));
  const found = [
    ...madeForAnother(await recordIn(view.archive.uffa), environment, archive),
    ...planned.flatMap(({ uffa }) => uffa.diagnostics),
  ];
  const outputs = planned.map(({ uffa }) => join(directory, `${uffa.name}.zip`));
  if (outputs.includes(open.archive)) {
    return failed([...found, diagnostic('retarget-output-taken', {}, startOf(archive))]);
  }
  if (hasErrors(found)) return failed(found);
  const archives: Retargeted['archives'][number][] = [];
  for (const { target, uffa } of planned) {
    const output = join(directory, `${uffa.name}.zip`);
    const { size } = await writeZip(uffa, output, {
      copyFrom: [open],
      ...(signal === undefined ? {} : { signal }),
    });
    archives.push({ output, size, changes: targetLines(target) });
  }
  return { success: true, diagnostics: sortDiagnostics(found), texts, archives };
}

/** What another environment has set and this one does not name would stay. */
function madeForAnother(
  record: RetargetRecord | 'none' | undefined,
  { name }: Environment,
  archive: string,
): readonly Diagnostic[] {
  const before = record === 'none' ? undefined : record?.target.environment;
  if (record === 'none' || before === name) return [];
  const args = { wanted: name, ...(before === undefined ? {} : { before }) };
  return [diagnostic('retarget-of-retargeted', args, startOf(archive))];
}

/** What an environment means to an archive: once for each of its virtual instances, else once. */
function targetsOf(environment: Environment, view: PortalView): readonly Target[] {
  const { configurations, archive } = view;
  const name =
    configurations.map(({ members }) => textOf(members.get('projectName')?.value)).find((each) => each) ??
    archive.uffa.name;
  const ids = new Set(configurations.map(({ id }) => id));
  const lcp = lcpFor(environment, { path: name, name }) ?? lcpByBase(environment, name);
  const target = {
    environment: environment.name,
    addresses: new Map([...environment.addresses].filter(([id]) => ids.has(id))),
    ...(lcp === undefined ? {} : { lcp }),
  };
  const { virtualInstances } = environment;
  return virtualInstances.length === 0
    ? [target]
    : virtualInstances.map((virtualInstanceId) => ({ ...target, virtualInstanceId }));
}

/** An archive knows its project's name and not its path. */
function lcpByBase({ lcp }: Environment, name: string): Target['lcp'] {
  return [...lcp].find(([path]) => basename(path) === name)?.[1].value;
}
