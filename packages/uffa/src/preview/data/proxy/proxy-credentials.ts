/** Who asks the portal: an OAuth 2 application, or a user. Never an argument, never printed, never written. */
export type ProxyCredentials =
  | { readonly kind: 'client'; readonly id: string; readonly secret: string }
  | { readonly kind: 'user'; readonly name: string; readonly password: string };

/**
 * The credentials in environment variables, those of an application first; undefined where no pair is complete.
 * @param env LIFERAY_CLIENT_ID and LIFERAY_CLIENT_SECRET, or LIFERAY_USER and LIFERAY_PASSWORD
 */
export function proxyCredentials(
  env: Readonly<Record<string, string | undefined>>,
): ProxyCredentials | undefined {
  const id = env['LIFERAY_CLIENT_ID'] ?? '';
  const secret = env['LIFERAY_CLIENT_SECRET'] ?? '';
  if (id !== '' && secret !== '') return { kind: 'client', id, secret };
  const name = env['LIFERAY_USER'] ?? '';
  const password = env['LIFERAY_PASSWORD'] ?? '';
  return name !== '' && password !== '' ? { kind: 'user', name, password } : undefined;
}
