import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(__dirname, '../../tools/portal/portal.sh');

/** What the portal's own parts say of an archive (tools/portal). */
export interface PortalReport {
  readonly archive: string;
  readonly accepted: boolean;
  readonly refused: readonly PortalFinding[];
  readonly readOtherwise: readonly PortalFinding[];
  /** Nothing wrong, and yet good to know. */
  readonly notes: readonly PortalFinding[];
  /** What became a configuration; the properties have their Java types. */
  readonly configurations: readonly { readonly pid: string; readonly properties: object }[];
}

export interface PortalFinding {
  readonly code: string;
  readonly text: string;
}

/** Lets the portal take archives in, in one process; the reports are in their order. */
export function portalReports(archives: readonly string[]): readonly PortalReport[] {
  const { stdout, stderr } = spawnSync(script, archives, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const reports = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ configurations: [], ...(JSON.parse(line) as object) }) as unknown as PortalReport);
  if (reports.length !== archives.length) throw new Error(`The portal's reader stopped:\n${stderr}`);
  return reports;
}
