/** Codes of diagnostics that have another name since 0.2.0. */
export const renamedCodes: ReadonlyMap<string, string> = new Map([
  ['assemble-link-broken', 'link-broken'],
  ['assemble-link-circle', 'link-circle'],
  ['assemble-outside-workspace', 'source-outside-workspace'],
  ['package-json-invalid', 'package-json-not-an-object'],
  ['sass-version-unsupported', 'theme-package-unsupported'],
]);

/** A list of codes as an option has it, or as a command line has it: `a,b`. */
export function withNewCodes(list: string): string {
  return list
    .split(',')
    .map((code) => renamedCodes.get(code) ?? code)
    .join(',');
}
