import { formatDiagnostics, type Diagnostic } from 'uffa';

/**
 * Ends a generator with a list of everything that is wrong, before anything is written. Nx prints the message; what a
 * generator changed in the tree before it throws is dropped.
 */
export function refuse(findings: readonly Diagnostic[]): never {
  const count = findings.length === 1 ? 'one problem' : `${findings.length} problems`;
  throw new Error(
    `Nothing was generated, for ${count}:\n${formatDiagnostics(findings, { color: 'never' }).trimEnd()}`,
  );
}
