/** The lines of a text, each with its end; a byte order mark counts as one. */
function linesOf(text: string): readonly string[] {
  return text.match(/^\ufeff|[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/**
 * The lines of `after` that are not those of `before`, if taking them out leaves `before` byte for byte; undefined
 * otherwise. A last line without line end may have got one, where lines follow it now.
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
