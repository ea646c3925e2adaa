import type { Diagnostic } from '../diagnostics/diagnostic';

/**
 * Those diagnostics which say that an archive does nothing of what it is for: it holds nothing of the project, a file
 * that the portal has to load is not in it, or the portal drops what it configures. Packaging makes such an archive, as Liferay's plugin does; nobody wants it
 * deployed.
 *
 * @param diagnostics about one archive, as `packageProject` or `checkUffa` give them
 */
export function unusableBecause(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(isFatal);
}

/** The kinds of such diagnostics: what a workspace lets fail that wants no such archive (`failOn`). */
export const unusableCodes = [
  'archive-without-content',
  'batch-without-data',
  'configuration-keys-alike',
  'configuration-lost',
  'module-group-id-empty',
  'theme-not-built',
  'url-not-served',
  'url-starts-with-static',
] as const satisfies readonly Diagnostic['code'][];

function isFatal({ code, args }: Diagnostic): boolean {
  if (!unusableCodes.some((each) => each === code)) return false;
  return !('need' in args) || args.need === 'required';
}
