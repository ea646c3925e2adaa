import { compileGradlePattern, compileGradlePrefix, type PathPredicate } from '../../globs/gradle-pattern';
import type { SourceSet } from '../sources';

/** Tests for paths relative to a source, made from its patterns. */
export interface SourcePredicates {
  readonly takes: PathPredicate;
  readonly mayTakeBelow: PathPredicate;
}

/** A file has to match one of the patterns, and the output of the task where that is a pattern too. */
export function sourcePredicates({ include, output }: SourceSet): SourcePredicates {
  const patternSets = [include, output === undefined ? undefined : [output]].filter(
    (set) => set !== undefined,
  );
  return {
    takes: allOf(patternSets.map((patterns) => anyOf(patterns.map(compileGradlePattern)))),
    mayTakeBelow: allOf(patternSets.map((patterns) => anyOf(patterns.map(compileGradlePrefix)))),
  };
}

function anyOf(predicates: readonly PathPredicate[]): PathPredicate {
  return (path) => predicates.some((matches) => matches(path));
}

function allOf(predicates: readonly PathPredicate[]): PathPredicate {
  return (path) => predicates.every((matches) => matches(path));
}
