import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { Proof } from '../status/proof';
import { proveArchive } from '../status/prove-archive';
import type { Answer, Question } from './commands/command';
import { unanswered } from './commands/unanswered';
import { namedUffas } from './named-uffas';
import { statusTable } from './render/status-table';
import { statusProblems } from './status-problems';
import { statusSources } from './status-sources';

/** What became of what a command line names, by the places that it names. */
export async function statusOfNamed(question: Question): Promise<Answer> {
  const { given, signal } = question;
  const problems = statusProblems(given);
  if (problems.length > 0) return unanswered(problems);
  const sources = await statusSources(question);
  const { uffas, diagnostics } = await namedUffas(question);
  const proofs: Proof[] = [];
  try {
    for (const { uffa, source } of uffas) {
      proofs.push(...(await proveArchive(uffa, source, { sources, signal })));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new UffaError(diagnostic('status-stopped', {}), { cause: error });
  }
  return answerOf(
    proofs,
    diagnostics,
    sources.map(({ place }) => place),
  );
}

function answerOf(
  proofs: readonly Proof[],
  diagnostics: readonly Diagnostic[],
  places: readonly string[],
): Answer {
  const failures = proofs.flatMap(diagnosticsOf);
  const counts = { active: 0, failed: 0, unproven: 0 };
  for (const { state } of proofs) counts[state]++;
  return {
    success: failures.length === 0 && diagnostics.length === 0,
    lines: (paint) => statusTable(proofs, counts, places, paint),
    json: { places, extensions: proofs, counts },
    diagnostics: [...diagnostics, ...failures],
    ...(diagnostics.length > 0
      ? {}
      : {
          cases: proofs.map((proof) => ({
            path: `${proof.archive} ${proof.id}`,
            success: proof.state !== 'failed',
            diagnostics: diagnosticsOf(proof),
          })),
        }),
  };
}

function diagnosticsOf({ state, archive, id, type, because }: Proof): readonly Diagnostic[] {
  return state === 'failed' ? [diagnostic('status-failed', { archive, id, type, because })] : [];
}
