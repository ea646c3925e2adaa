import { jsonObjectIn } from '../../files/read-json';
import type { PortalView } from './portal-view';
import { active, failed, unproven, type Verdict } from '../proof';

/** An OAuth 2 application of an archive. */
export interface Application {
  /** Its reference code. */
  readonly code: string;
  /** The scopes that it declares. */
  readonly scopes: readonly string[];
}

/**
 * Whether the portal knows an application, which it tells everybody; and where the credentials are those of the
 * application, whether its token has the declared scopes.
 */
export async function proveApplication(
  { code, scopes }: Application,
  { portal }: PortalView,
): Promise<Verdict> {
  const path = `/o/oauth2/application?${new URLSearchParams({ externalReferenceCode: code }).toString()}`;
  const { status, text } = await portal.jsonOr({ path }, [400, 404]);
  if (status >= 400) return failed('the portal knows no application of this code');
  const id = clientIdIn(text);
  if (id === undefined) return unproven('the portal answers in another way than with its client id');
  const { credentials } = portal.options;
  if (credentials?.kind !== 'client' || credentials.id !== id) return active('the portal has its client id');
  const granted = new Set((portal.grantedScopes ?? []).map((scope) => scope.toLowerCase()));
  const missing = scopes.filter((scope) => !granted.has(scope.toLowerCase()));
  if (missing.length > 0) return failed(`its token lacks the scopes ${missing.join(', ')}`);
  return active(
    `its token has ${scopes.length === 1 ? 'the declared scope' : `the ${scopes.length} declared scopes`}`,
  );
}

function clientIdIn(text: string): string | undefined {
  const id = jsonObjectIn(text)?.['client_id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}
