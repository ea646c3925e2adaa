import { styleText } from 'node:util';

/** Whether text is coloured: the caller knows the terminal. */
export type Color = 'always' | 'never';

export type Style = 'error' | 'warning' | 'info' | 'fix' | 'strong' | 'faint';

export type Paint = (style: Style, text: string) => string;

const formats: Readonly<Record<Style, Parameters<typeof styleText>[0]>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  fix: 'green',
  strong: 'bold',
  faint: 'dim',
};

/** Makes the functions that colour text, or leave it as it is. */
export function painter(color: Color): Paint {
  if (color === 'never') return (_, text) => text;
  return (style, text) => styleText(formats[style], text, { validateStream: false });
}
