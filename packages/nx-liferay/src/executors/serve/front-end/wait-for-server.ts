import { setTimeout } from 'node:timers/promises';
import { diagnostic, type Diagnostic } from 'uffa';
import { askServer } from './ask-server';
import { judgeAnswer, type Question } from './judge-answer';

/** Milliseconds between two questions. */
const PERIOD = 100;

/** Milliseconds in which a server that answers may still change its mind: some answer before they have compiled. */
const GRACE = 3000;

/**
 * Waits until a development server answers with a module that the portal's pages can load.
 *
 * @param seconds how long to wait for a server that does not answer at all
 * @returns why they cannot; undefined where they can, and once the signal is aborted
 */
export async function waitForServer(
  question: Question,
  seconds: number,
  signal: AbortSignal,
): Promise<Diagnostic | undefined> {
  const start = performance.now();
  let firstAnswer: number | undefined;
  while (!signal.aborted) {
    const result = await ask(question, signal);
    if ('answered' in result) {
      if (result.diagnostic === undefined) return undefined;
      firstAnswer ??= performance.now();
      if (performance.now() - firstAnswer > GRACE) return result.diagnostic;
    } else if (performance.now() - start > seconds * 1000) {
      return diagnostic('dev-server-silent', { url: question.url, seconds, problem: result.silence });
    }
    await setTimeout(PERIOD, undefined, { signal }).catch(() => undefined);
  }
  return undefined;
}

async function ask(
  question: Question,
  signal: AbortSignal,
): Promise<
  { readonly answered: true; readonly diagnostic: Diagnostic | undefined } | { readonly silence: string }
> {
  try {
    const answer = await askServer(question.url, question.origin, signal);
    return { answered: true, diagnostic: judgeAnswer(answer, question) };
  } catch (error) {
    return { silence: silenceOf(error) };
  }
}

/** Node puts the errors of both families of addresses into one that has no message. */
function silenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return error.message === '' ? code : error.message;
}
