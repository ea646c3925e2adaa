import type { StandingProblem } from '../page/messages';
import type { PreviewModel } from './preview-model';

/** The problems of a model, each with what the pages show of its project meanwhile. */
export function standingProblems({ archives, kept, problems }: PreviewModel): readonly StandingProblem[] {
  return problems.map((problem) => ({
    ...problem,
    shown: kept.has(problem.project) ? 'as-before' : archives.has(problem.project) ? 'as-it-is' : 'nowhere',
  }));
}
