import type { CST } from 'yaml';
import type { FoundProblem } from './yaml-diagnostic';

/**
 * YAML 1.1 takes a question mark anywhere, and a colon at the start, for syntax where a text inside brackets has no
 * quotes.
 */
export function strictFlowProblems({ items }: CST.FlowCollection): readonly FoundProblem[] {
  return items
    .flatMap(({ key, value }) => [key, value])
    .flatMap((token) => {
      if (token?.type !== 'scalar' || !/^:|\?/.test(token.source)) return [];
      return [{ problem: 'bare-in-brackets', offset: token.offset, found: token.source }];
    });
}
