import type { IncomingHttpHeaders } from 'node:http';

/** Of a request, what says who makes it. */
export interface Asker {
  readonly headers: Pick<IncomingHttpHeaders, 'host' | 'origin' | 'sec-fetch-site'>;
  /** Whether it is for what only the preview's own pages may use: the data, the report and the events. */
  readonly reach: 'own-pages' | 'any-page';
}

/**
 * Why a request is refused; undefined: it is not. A page of another name or origin may run in the same browser: by a name
 * that its owner lets point to this machine it could read everything, and from another port it could write data.
 *
 * @param port that the preview listens to
 */
export function refusal({ headers, reach }: Asker, port: number): string | undefined {
  const { host, origin, 'sec-fetch-site': site } = headers;
  const hosts = [
    `127.0.0.1:${port}`,
    `localhost:${port}`,
    ...(port === 80 ? ['127.0.0.1', 'localhost'] : []),
  ];
  if (host === undefined || !hosts.includes(host.toLowerCase())) {
    return `The preview answers to http://127.0.0.1:${port} and http://localhost:${port} only, and not to the name "${host ?? ''}".`;
  }
  if (reach === 'any-page') return undefined;
  const isOther =
    (origin !== undefined && origin !== `http://${host.toLowerCase()}`) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none');
  return isOther ? 'Only pages of the preview itself may use this address.' : undefined;
}
