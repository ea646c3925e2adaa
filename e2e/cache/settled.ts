import { setTimeout } from 'node:timers/promises';

import type { Shop } from './run-all-targets';

/** A daemon learns of changes by file events, and takes those in the moment after a command for the command's own. */
export async function settled({ environment }: Shop): Promise<void> {
  if (environment['NX_DAEMON'] === 'true') await setTimeout(2000);
}
