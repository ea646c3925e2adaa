import { join } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { namesIn } from '../files/entries-in';
import { readFile } from '../files/open-file';

/** Who asks a portal. Never an argument, never printed, never written. */
export type Credentials =
  | { readonly kind: 'client'; readonly id: string; readonly secret: string }
  | { readonly kind: 'user'; readonly name: string; readonly password: string };

/** The variables that credentials are read from: of an OAuth 2 application, or of a user. */
export const credentialVariables = {
  client: ['LIFERAY_CLIENT_ID', 'LIFERAY_CLIENT_SECRET'],
  user: ['LIFERAY_USER', 'LIFERAY_PASSWORD'],
} as const;

type Variables = Readonly<Record<string, string | undefined>>;

/** The credentials in the environment, those of an application first; undefined where neither pair is complete. */
export function credentialsInEnvironment(env: Variables): Credentials | undefined {
  const [id, secret] = credentialVariables.client.map((name) => env[name] ?? '');
  if (id && secret) return { kind: 'client', id, secret };
  const [name, password] = credentialVariables.user.map((variable) => env[variable] ?? '');
  return name && password ? { kind: 'user', name, password } : undefined;
}

/** How the files end that hold an application's id and secret (Liferay's routes of a client extension). */
const ID = '.oauth2.headless.server.client.id';
const SECRET = '.oauth2.headless.server.client.secret';
/** In bytes: no id or secret that is meant has more. */
const LONGEST = 10_000;

/**
 * The credentials in the routes directory of a client extension.
 *
 * @param directory absolute
 * @param application its reference code; absent: there has to be one only
 * @throws UffaError where there is none, or one of several would be meant
 */
export function credentialsInRoutes(directory: string, application?: string): Credentials {
  const applications = namesIn(directory)
    .filter((name) => name.endsWith(ID))
    .map((name) => name.slice(0, -ID.length))
    .sort();
  const [only] = application === undefined ? applications : [application];
  const isOne = application === undefined ? applications.length === 1 : applications.includes(application);
  if (only === undefined || !isOne) {
    throw new UffaError(diagnostic('portal-routes-unfit', { directory, applications }));
  }
  try {
    const [id, secret] = [ID, SECRET].map((end) => textOf(join(directory, `${only}${end}`)));
    return { kind: 'client', id: id ?? '', secret: secret ?? '' };
  } catch (cause) {
    throw new UffaError(diagnostic('portal-routes-unfit', { directory, applications }), { cause });
  }
}

function textOf(file: string): string {
  return readFile(file, LONGEST).toString('utf8').trim();
}
