import { resolve } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import { certificatesIn } from '../../portal-client/certificates';
import { credentialsInEnvironment } from '../../portal-client/credentials';
import { portalAddress } from '../../portal-client/portal-address';
import type { ProxySetup } from '../data/api-of';

/** How a user puts a portal behind a preview. */
export interface ProxyChoice {
  /** Its address. */
  readonly portal?: string;
  readonly allowsWrites: boolean;
  readonly records: boolean;
  /** A file of certificates in PEM. */
  readonly ca?: string;
}

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What relative paths are relative to. */
  readonly cwd: string;
  readonly tell: (diagnostic: Diagnostic) => void;
}

/**
 * The portal behind a preview, with the credentials in the environment; undefined where none is named.
 * @throws UffaError for an address or a file that is not one, and for options that only a portal has a use for
 */
export function proxiedPortal(
  { portal, allowsWrites, records, ca }: ProxyChoice,
  { env, cwd, tell }: Surroundings,
): ProxySetup | undefined {
  if (portal === undefined) {
    const without = allowsWrites ? 'allow-writes' : records ? 'record' : ca === undefined ? undefined : 'ca';
    if (without === undefined) return undefined;
    throw new UffaError(diagnostic('preview-proxy-missing', { option: without }));
  }
  const credentials = credentialsInEnvironment(env);
  return {
    portal: portalAddress(portal),
    writes: allowsWrites ? 'allowed' : 'refused',
    ...(credentials === undefined ? {} : { credentials }),
    ...(ca === undefined ? {} : { ca: certificatesIn(resolve(cwd, ca), ca) }),
    ...(records ? { recording: { tell } } : {}),
  };
}
