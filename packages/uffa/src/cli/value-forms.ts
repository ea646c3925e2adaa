/** What the value of an option must be: nothing that another program could take for an option of its own. */
export interface ValueForm {
  readonly option: string;
  readonly isValid: (value: string) => boolean;
  /** In words. */
  readonly expected: string;
}

/** A value that an option cannot have. */
export interface UnfitValue {
  readonly option: string;
  readonly value: string;
  readonly expected: string;
}

/** The given values that do not have their form, in the order of the forms. */
export function unfitValues(
  given: ReadonlyMap<string, string>,
  forms: readonly ValueForm[],
): readonly UnfitValue[] {
  return forms.flatMap(({ option, isValid, expected }) => {
    const value = given.get(option);
    return value === undefined || isValid(value) ? [] : [{ option, value, expected }];
  });
}

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Whether a value is a label as DNS and Kubernetes have it, such as the name of a namespace (RFC 1123). */
export function isLabel(value: string): boolean {
  return LABEL.test(value);
}

/** Whether a value is one or more labels with dots between them. */
export function isDottedName(value: string): boolean {
  return value.split('.').every(isLabel);
}
