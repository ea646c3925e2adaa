import { resolve } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { errorCode, reasonOf } from '../diagnostics/error-reason';
import { UffaError } from '../diagnostics/errors';
import { lastLines } from '../status/log-lines';
import { PortalView } from '../status/portal-view';
import type { Proof } from '../status/proof';
import { proveArchive } from '../status/prove-archive';
import { askedPortal } from './asked-portal';
import type { Answer, Question } from './commands/command';
import { namedUffas } from './named-uffas';
import { statusTable } from './render/status-table';

/** What became of what a command line names, in the portal that it names. */
export async function statusOfNamed(question: Question): Promise<Answer> {
  const { portal } = await askedPortal(question, 'optional');
  const { uffas, diagnostics } = await namedUffas(question);
  const view = new PortalView(portal, pagesOf(question.given.get('page')));
  const file = question.given.get('portal-log');
  const proofs: Proof[] = [];
  try {
    for (const { uffa, source } of uffas) {
      const log = file === undefined ? {} : { log: linesOf(resolve(question.cwd, file), file, uffa.name) };
      proofs.push(...(await proveArchive(uffa, source, { view, signal: question.signal, ...log })));
    }
  } catch (error) {
    if (!question.signal.aborted) throw error;
    throw new UffaError(diagnostic('status-stopped', {}), { cause: error });
  }
  return answerOf(proofs, diagnostics, portal.address.text);
}

function answerOf(proofs: readonly Proof[], diagnostics: readonly Diagnostic[], portal: string): Answer {
  const failures = proofs.flatMap(diagnosticsOf);
  const counts = { active: 0, failed: 0, unproven: 0 };
  for (const { state } of proofs) counts[state]++;
  return {
    success: failures.length === 0 && diagnostics.length === 0,
    lines: (paint) => statusTable(proofs, counts, portal, paint),
    json: { portal, extensions: proofs, counts },
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

function pagesOf(value: string | undefined): readonly string[] {
  const paths = (value ?? '/').split(',').map((path) => path.trim());
  return paths.filter((path) => path !== '').map((path) => (path.startsWith('/') ? path : `/${path}`));
}

function linesOf(file: string, name: string, bundle: string): readonly string[] {
  try {
    return lastLines(file, bundle);
  } catch (error) {
    const reason = errorCode(error) ?? reasonOf(error);
    throw new UffaError(diagnostic('file-unreadable', { file: name, reason }), { cause: error });
  }
}
