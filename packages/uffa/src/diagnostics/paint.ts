/** Whether text is coloured: the caller knows the terminal. */
export type Color = 'always' | 'never';

export type Style = 'error' | 'warning' | 'info' | 'remedy' | 'strong' | 'faint';

export type Paint = (style: Style, text: string) => string;

/** ANSI SGR codes: the one that turns a colour on, and the one that turns it off. */
const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  remedy: [32, 39],
  strong: [1, 22],
  faint: [2, 22],
};

/** Makes the functions that colour text, or leave it as it is. */
export function painter(color: Color): Paint {
  if (color === 'never') return (_, text) => text;
  return (style, text) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`;
}
