/** They stand around what the generator writes; Nx marks its own part of the same file in this way. */
const START = '<!-- nx-liferay configuration start-->';
const END = '<!-- nx-liferay configuration end-->';
const NOTE = '<!-- Leave the start & end comments: nx g nx-liferay:init puts a newer text between them. -->';

/**
 * A Markdown text with a section in place of the one that was written before, or at its end. Every other byte stays.
 *
 * @param section gets the marks of the heading: one `#` where the text has no title of its own
 */
export function withSection(text: string, section: (heading: string) => string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const place = placeIn(text);
  const [before, after] =
    place === undefined ? [withGap(text, eol), eol] : [text.slice(0, place.start), text.slice(place.end)];
  const heading = /^# /m.test(`${before}\n${after}`) ? '##' : '#';
  const lines = [START, NOTE, '', ...section(heading).trim().split('\n'), '', END];
  return `${before}${lines.join(eol)}${after}`;
}

/** Whether a text has a place for the section. */
export function hasSection(text: string): boolean {
  return placeIn(text) !== undefined;
}

/** Of several beginnings, the last: what stands before it is the user's. */
function placeIn(text: string): { readonly start: number; readonly end: number } | undefined {
  const start = text.lastIndexOf(START);
  const end = start < 0 ? -1 : text.indexOf(END, start);
  return end < 0 ? undefined : { start, end: end + END.length };
}

function withGap(text: string, eol: string): string {
  if (text.trim() === '') return '';
  return `${text}${text.endsWith('\n') ? '' : eol}${eol}`;
}
