/** The lines of a text, each with its line end; a byte order mark counts as a line. */
function linesOf(text: string): readonly string[] {
  return text.match(/^\ufeff|[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/**
 * The lines that `after` has in addition to `before`, if removing them gives `before` byte for byte; undefined
 * otherwise. A last line without a line end may have got one, if lines follow it now.
 */
export function addedLines(before: string, after: string): readonly string[] | undefined {
  const old = linesOf(before);
  const added: string[] = [];
  let index = 0;
  for (const line of linesOf(after)) {
    const expected = old[index];
    const isLast = index === old.length - 1;
    if (
      expected !== undefined &&
      (line === expected || (isLast && line.replace(/[\r\n]+$/, '') === expected))
    )
      index++;
    else added.push(line);
  }
  return index === old.length ? added : undefined;
}
