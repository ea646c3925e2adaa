import type { Color } from '../diagnostics/paint';

/** What the command line needs of an output stream; `process.stdout` is one. */
export interface Terminal {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether a stream is coloured. The option wins; then FORCE_COLOR before NO_COLOR, as Node itself does it; then
 * whether people read the stream.
 */
export function colorOf(terminal: Terminal, env: Environment, option: Color | undefined): Color {
  if (option !== undefined) return option;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 'never' : 'always';
  if (env['NO_COLOR']) return 'never';
  return terminal.isTTY === true && env['TERM'] !== 'dumb' ? 'always' : 'never';
}

/** Columns to wrap at; absent where a program reads the stream. */
export function widthOf({ isTTY, columns }: Terminal): number | undefined {
  return isTTY === true && columns !== undefined && columns > 0 ? columns : undefined;
}
