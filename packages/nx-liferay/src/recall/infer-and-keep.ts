import { notingDiskQuestions, type DiskQuestions } from 'uffa/inference';
import type { Environment } from '../manifests/cache-file';
import type { InferenceContext } from '../graph/create-nodes';
import { inferNodes } from '../graph/infer-nodes';
import type { PluginOptions } from '../graph/options';
import { writeAnswer, type Answer } from './answer-file';
import { lookAt } from './look';

/**
 * In milliseconds: what was changed later before inference began may have been changed once more while it ran, without
 * another time (FAT counts in two seconds).
 */
const SETTLED = 2_000;

/** Where an answer is kept, and what it answers. */
interface Place {
  /** Absolute. */
  readonly file: string;
  readonly key: string;
}

/**
 * Infers the projects, and keeps the answer if it will hold until something changes.
 * @param place undefined: nothing is kept
 * @throws for options that make no sense
 */
export async function inferAndKeep(
  files: readonly string[],
  options: PluginOptions | undefined,
  context: InferenceContext,
  environment: Environment,
  place: Place | undefined,
): Promise<Answer> {
  const started = Date.now();
  let warning = '';
  const { result, questions } = notingDiskQuestions(() =>
    inferNodes(files, options, context, environment, (text) => {
      warning = text;
    }),
  );
  const answer = { nodes: await result, warning };
  if (place !== undefined) keep(answer, place, questions, started);
  return answer;
}

function keep(answer: Answer, { file, key }: Place, questions: DiskQuestions, started: number): void {
  if (questions.unanswered.size > 0) return;
  const asked = { presence: [...questions.presence].sort(), content: [...questions.content].sort() };
  const { text, changed } = lookAt(asked);
  if (changed < started - SETTLED) writeAnswer(file, { key, asked, look: text }, answer);
}
