import type { GogoAddress } from './gogo-session';

/** The address that `localhost:11311`, `[::1]:11311` or the port alone is; undefined for anything else. */
export function gogoAddress(value: string): GogoAddress | undefined {
  const [, host, port] = /^(?:([\w.-]+|\[[\da-f:]+\]):)?(\d{1,5})$/i.exec(value) ?? [];
  const number = Number(port);
  if (port === undefined || number < 1 || number > 65_535) return undefined;
  return { host: (host ?? 'localhost').replace(/^\[|\]$/g, ''), port: number };
}
