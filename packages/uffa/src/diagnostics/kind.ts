/** An error fails a project, a warning does where that is asked for (`strict`), an info never does. */
export type Severity = 'error' | 'warning' | 'info';

/** The words of one kind of diagnostic. The argument type says which facts a diagnostic of it carries. */
export interface Kind<Args> {
  readonly severity: Severity;
  /**
   * What is left of an archive with an error of this kind: `whole` if it is planned completely and written as Liferay's
   * plugin would have to, were it less strict. Such an error is the user's to turn down; absent: it is not.
   */
  readonly archive?: 'whole';
  /** A headline without the user's values, for lists and documentation. */
  readonly title: string;
  /** What is wrong, with the user's values. One sentence. */
  readonly message: (args: Args) => string;
  /** `hidden`: the line of the source is not shown, because it holds a secret. */
  readonly line?: 'hidden';
  /** What to do about it, ready to paste where that is possible. */
  readonly fix: (args: Args) => string;
}

/** Gives an entry of the table its argument type. */
export function kind<Args>(definition: Kind<Args>): Kind<Args> {
  return definition;
}
