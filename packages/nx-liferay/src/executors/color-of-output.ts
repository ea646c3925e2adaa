/** Whether to colour what a task says: as Nx, which hands its own decision on in FORCE_COLOR, does itself. */
export function colorOfOutput(): 'always' | 'never' {
  const { FORCE_COLOR, NO_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return 'never';
  return FORCE_COLOR === undefined || ['', '0', 'false'].includes(FORCE_COLOR) ? 'never' : 'always';
}
