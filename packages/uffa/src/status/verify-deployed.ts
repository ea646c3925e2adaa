import { setTimeout as sleep } from 'node:timers/promises';
import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { openPortal } from '../portal-client/open-portal';
import type { Portal } from '../portal-client/portal';
import { readUffa } from '../zip/read/read-uffa';
import { portalSource } from './portal/portal-source';
import type { Proof } from './proof';
import { proveArchive } from './prove-archive';

/** Which portal is asked about an archive that was just deployed to it. */
export interface VerifyDeployedOptions {
  /** The address of the portal. */
  readonly portal: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What relative paths are relative to. */
  readonly cwd: string;
  /** So long a portal may need until it has taken an archive; in seconds. */
  readonly seconds: number;
  readonly signal?: AbortSignal;
}

/** What the portal shows of the archive. */
export interface VerifiedDeployment {
  readonly success: boolean;
  readonly lines: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Seconds: a portal takes an archive within a few, and starts what is in it. */
export const DEFAULT_VERIFY_SECONDS = 60;
/** In seconds: for one answer. */
const PATIENCE = 30;
/** In milliseconds. */
const PAUSE = 1000;

/**
 * Asks a portal what became of an archive, again and again until nothing has failed or the time is up.
 *
 * @param archive absolute
 */
export async function verifyDeployed(
  archive: string,
  source: string,
  options: VerifyDeployedOptions,
): Promise<VerifiedDeployment> {
  try {
    const { portal, env, cwd, signal } = options;
    const given = signal === undefined ? {} : { signal };
    const opened = await openPortal({
      portal,
      env,
      cwd,
      patience: PATIENCE,
      credentials: 'optional',
      ...given,
    });
    return resultOf(source, await settled(archive, source, opened, options));
  } catch (error) {
    if (!(error instanceof UffaError)) throw error;
    return { success: false, lines: [], diagnostics: [error.diagnostic] };
  }
}

async function settled(
  archive: string,
  source: string,
  portal: Portal,
  { seconds, signal }: VerifyDeployedOptions,
): Promise<readonly Proof[]> {
  const given = signal === undefined ? {} : { signal };
  const uffa = await readUffa(archive);
  const [problem] = uffa.diagnostics;
  if (problem !== undefined && hasErrors(uffa.diagnostics)) throw new UffaError(problem);
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const isLast = performance.now() + PAUSE > end;
    // A new one each time: it keeps what it was told.
    const sources = [portalSource(portal, ['/'])];
    const proofs = await proveArchive(uffa, source, { sources, ...given }).catch((error: unknown) => {
      if (isLast || !isStarting(error)) throw error;
      return undefined;
    });
    if (proofs !== undefined && (isLast || !proofs.some(({ state }) => state === 'failed'))) return proofs;
    await sleep(PAUSE, undefined, given);
  }
}

/** A portal that is started answers nobody at first. */
function isStarting(error: unknown): boolean {
  return error instanceof UffaError && error.diagnostic.code === 'portal-unreachable';
}

function resultOf(source: string, proofs: readonly Proof[]): VerifiedDeployment {
  const failures = proofs.filter(({ state }) => state === 'failed');
  return {
    success: failures.length === 0,
    lines: proofs.map(({ state, id, type, because }) => `${state.padEnd(8)}  ${id} (${type}): ${because}`),
    diagnostics: failures.map(({ id, type, because }) =>
      diagnostic('status-failed', { archive: source, id, type, because }),
    ),
  };
}
