import type { Uffa } from '../entry';
import { readService } from '../inspect/read-service';
import { joinedVerdict } from './joined-verdict';
import type { Proof, Verdict } from './proof';
import type { StatusSource } from './status-source';
import { subjectsOf, type Subject } from './subject';

/**
 * What became of everything in an archive, by what all sources say of it.
 *
 * @param source the archive or project, as it was named
 * @throws UffaError where a source can't be asked at all, and the reason of the signal once it is aborted
 */
export async function proveArchive(
  uffa: Uffa,
  source: string,
  { sources, signal }: { readonly sources: readonly StatusSource[]; readonly signal?: AbortSignal },
): Promise<readonly Proof[]> {
  const subjects = await subjectsOf(uffa);
  const instance = instanceOf(subjects);
  const service = await readService(uffa);
  const archive = { uffa, service, ...(instance === undefined ? {} : { instance }) };
  const judges = [];
  for (const each of sources) judges.push(await each.look(archive));
  const proofs: Proof[] = [];
  for (const subject of subjects) {
    signal?.throwIfAborted();
    const verdicts: Verdict[] = [];
    for (const judge of judges) {
      const verdict = await judge(subject);
      if (verdict !== undefined) verdicts.push(verdict);
    }
    proofs.push({ archive: source, id: subject.id, type: subject.type, ...joinedVerdict(verdicts) });
  }
  return proofs;
}

/** What is packaged for no virtual instance says so by "default". */
function instanceOf(subjects: readonly Subject[]): string | undefined {
  const instances = subjects.map((subject) =>
    subject.kind === 'extension' ? subject.extension.virtualInstanceId : undefined,
  );
  return instances.find((instance) => instance !== undefined && instance !== 'default');
}
