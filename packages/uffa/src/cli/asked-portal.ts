import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { openPortal } from '../portal-client/open-portal';
import type { Portal } from '../portal-client/portal';
import { askCredentials } from './ask-credentials';
import type { Question } from './commands/command';
import { patienceOf } from './patience';

/**
 * The portal that a command line names.
 * @throws UffaError where it names none, or nothing says who asks
 */
export async function askedPortal(
  question: Question,
  credentials?: 'optional',
): Promise<{ readonly portal: Portal; readonly patience: number }> {
  const { given, env, cwd, signal, person } = question;
  const address = given.get('portal');
  if (address === undefined) {
    throw new UffaError(diagnostic('portal-address-invalid', { address: '', problem: 'missing' }));
  }
  const patience = patienceOf(given.get('request-timeout'));
  if (patience === undefined) {
    const value = given.get('request-timeout') ?? '';
    throw new UffaError(diagnostic('request-timeout-invalid', { value }));
  }
  const options = { ca: 'ca', routes: 'routes', oauthApplication: 'oauth-application' } as const;
  const named = Object.fromEntries(
    Object.entries(options).flatMap(([member, option]) => {
      const value = given.get(option);
      return value === undefined ? [] : [[member, value]];
    }),
  );
  const portal = await openPortal({
    portal: address,
    env,
    cwd,
    patience,
    signal,
    ...(person === undefined ? {} : { ask: () => askCredentials(person) }),
    ...named,
    ...(credentials === undefined ? {} : { credentials }),
  });
  return { portal, patience };
}
