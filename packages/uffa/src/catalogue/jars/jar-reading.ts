import type { JarFacts } from '../facts/jar-facts';

/** A jar or a part of one that could not be read. */
export interface JarProblem {
  /** As it is shown; a jar in another archive follows `!/`. */
  readonly file: string;
  /** In words, as the end of a sentence. */
  readonly problem: string;
}

export interface ReadJarFile {
  readonly facts: readonly JarFacts[];
  readonly problems: readonly JarProblem[];
}
