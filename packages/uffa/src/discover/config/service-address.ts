/** Where a service answers, as an OAuth application has it. */
export interface ServiceAddress {
  readonly scheme: string;
  /** A host, with a port where it is not the usual one. */
  readonly address: string;
}

/**
 * The address that a text such as `https://orders.example:8443` is; undefined for any other text: with a path, a query,
 * a user or blanks, it would be no address of a service.
 */
export function serviceAddress(text: string): ServiceAddress | undefined {
  const [, scheme, address = ''] = /^(https?):\/\/([A-Za-z0-9._:[\]-]{1,255})\/?$/.exec(text) ?? [];
  if (scheme === undefined || !URL.canParse(text)) return undefined;
  return { scheme, address };
}

/** The text of an address, as it is written in a configuration. */
export function addressText({ scheme, address }: ServiceAddress): string {
  return `${scheme}://${address}`;
}
