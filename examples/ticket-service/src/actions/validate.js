/** An object validation rule: the portal sends the entry's values and reads `validationCriteriaMet`. */
export function validate({ objectEntry }) {
  const subject = objectEntry?.values?.subject ?? '';
  return { validationCriteriaMet: subject.trim().length >= 3 };
}
