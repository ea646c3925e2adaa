import type { PortalFinding } from './portal-reports';

/** By the codes of tools/portal: the codes of ours that name the same fault. */
const names: Readonly<Record<string, readonly string[]>> = {};

/** Whether one of our findings says what the portal's own parts show. */
export function explained({ code }: PortalFinding, codes: readonly string[]): boolean {
  return names[code]?.some((each) => codes.includes(each)) === true;
}
