import { messageOf } from '../../diagnostics/error-reason';

/** The function that failed, which Playwright puts before what it says. */
const CALL = /^(?:browserType|browser|browserContext|page)\.\w+: /;

/** Why a browser did not do what it was asked for: the first line of what Playwright says, without names of its own. */
export function driverReason(error: unknown): string {
  const [line = ''] = messageOf(error).split('\n');
  return line.replace(CALL, '');
}
