/**
 * Takes the place of a part of a text, from `start` to before `end` in UTF-16 code units; where both are one, it
 * inserts.
 */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Inserts a text at an offset, and replaces nothing. */
export function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

/** The text with all of the splices made; every other character stays. The same splice twice is made once. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const sorted = [...new Map(splices.map((each) => [JSON.stringify(each), each])).values()].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  let result = '';
  let from = 0;
  for (const splice of sorted) {
    if (splice.start < from) throw new Error(`Two edits of one place, at ${splice.start} of ${text.length}.`);
    result += text.slice(from, splice.start) + splice.text;
    from = splice.end;
  }
  return result + text.slice(from);
}
