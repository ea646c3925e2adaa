/** Whether to colour the output of a task: the same as Nx, which passes on its own decision in FORCE_COLOR. */
export function colorOfOutput(): 'always' | 'never' {
  const { FORCE_COLOR, NO_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return 'never';
  return FORCE_COLOR === undefined || ['', '0', 'false'].includes(FORCE_COLOR) ? 'never' : 'always';
}
