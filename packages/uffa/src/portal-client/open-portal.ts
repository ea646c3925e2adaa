import { resolve } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { certificatesIn } from './certificates';
import {
  credentialsInEnvironment,
  credentialsInRoutes,
  credentialVariables,
  type Credentials,
} from './credentials';
import { Portal } from './portal';
import { portalAddress } from './portal-address';

/** How a user names a portal, and who asks it. */
export interface PortalChoice {
  /** Its address. */
  readonly portal: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What relative paths are relative to. */
  readonly cwd: string;
  /** A file of certificates in PEM. */
  readonly ca?: string;
  /** The routes directory of a client extension. */
  readonly routes?: string;
  /** The code of an application in it. */
  readonly oauthApplication?: string;
  /** `optional`: some of what is asked, a portal tells everybody. */
  readonly credentials?: 'optional';
  /** In seconds. */
  readonly patience: number;
  readonly signal?: AbortSignal;
  /** Asks a person, where one is there. */
  readonly ask?: () => Promise<Credentials | undefined>;
}

/**
 * A portal, and who asks it: by the routes directory if one is named, else by the environment, else by who is at the
 * terminal.
 * @throws UffaError for an address or file that is not one, and where nothing says who asks
 */
export async function openPortal(choice: PortalChoice): Promise<Portal> {
  const { portal, env, cwd, ca, routes, oauthApplication, patience, signal, ask } = choice;
  const address = portalAddress(portal);
  const certificates = ca === undefined ? undefined : certificatesIn(resolve(cwd, ca), ca);
  const credentials =
    routes === undefined
      ? (credentialsInEnvironment(env) ?? (await ask?.()))
      : credentialsInRoutes(resolve(cwd, routes), oauthApplication);
  if (credentials === undefined && choice.credentials !== 'optional') {
    throw new UffaError(diagnostic('portal-credentials-missing', { variables: credentialVariables.client }));
  }
  return new Portal({
    address,
    patience,
    ...(credentials === undefined ? {} : { credentials }),
    ...(certificates === undefined ? {} : { ca: certificates }),
    ...(signal === undefined ? {} : { signal }),
  });
}
