/**
 * The plugin's config JSON as a newer plugin would have written it: a `baseURL` that was derived from the
 * project's name is derived from `webContextPath` instead.
 */
export function withDerivedBaseUrls(configJson: string, projectName: string): string {
  const lines = configJson.split('\n');
  return lines
    .map((line, index) => (isDerived(line, projectName) ? derivedAnew(line, lines.slice(index)) : line))
    .join('\n');
}

/** With a virtual instance the project's name has a suffix. */
function isDerived(line: string, projectName: string): boolean {
  const start = `    "baseURL" : "\${portalURL}/o/${projectName}`;
  return line.startsWith(`${start}"`) || line.startsWith(`${start}_`);
}

/** The keys of an entry are sorted, so its `webContextPath` follows its `baseURL`. */
function derivedAnew(line: string, rest: readonly string[]): string {
  const entry = rest.slice(
    0,
    rest.findIndex((other) => /^ {2}\}/.test(other)),
  );
  const paths = entry.map((other) => /^ {4}"webContextPath" : (".*"),?$/s.exec(other)?.[1]);
  const path = paths.find((found) => found !== undefined);
  if (path === undefined) return line;
  const context = String(JSON.parse(path)).replace(/^\//, '');
  return `    "baseURL" : ${javaString(`\${portalURL}/o/${context}`)},`;
}

/** Jackson writes the code of a control character in capital letters. */
function javaString(text: string): string {
  return JSON.stringify(text).replace(/\\u[\da-f]{4}/g, (escape) => `\\u${escape.slice(2).toUpperCase()}`);
}
