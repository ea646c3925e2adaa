import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { openPortal } from '../portal-client/open-portal';
import type { Portal } from '../portal-client/portal';
import { askCredentials } from './ask-credentials';
import type { Question } from './commands/command';
import { givenMembers } from './given-members';
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
  const patience = patienceOf(given);
  if (typeof patience !== 'number') throw new UffaError(patience);
  const portal = await openPortal({
    portal: address,
    env,
    cwd,
    patience,
    signal,
    ...(person === undefined ? {} : { ask: () => askCredentials(person) }),
    ...givenMembers(given, [
      ['ca', 'ca'],
      ['routes', 'routes'],
      ['oauth-application', 'oauthApplication'],
    ]),
    ...(credentials === undefined ? {} : { credentials }),
  });
  return { portal, patience };
}
