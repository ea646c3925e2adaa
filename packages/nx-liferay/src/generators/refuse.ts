import { formatDiagnostics, type Diagnostic } from 'uffa';

/**
 * Ends a generator with a list of everything that is wrong, before anything is written. Nx prints the message; what a
 * generator changed in the tree before it throws is dropped.
 */
export function refuse(diagnostics: readonly Diagnostic[]): never {
  const count = diagnostics.length === 1 ? 'one problem' : `${diagnostics.length} problems`;
  throw new Error(
    `Nothing was generated, for ${count}:\n${formatDiagnostics(diagnostics, { color: 'never' }).trimEnd()}`,
  );
}
