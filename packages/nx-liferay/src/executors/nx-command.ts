/** These count as commands for several projects even if there is only one to run for. */
export const commandsForSeveral: readonly string[] = ['affected', 'run-many'];

/** The command of Nx, such as `run-many`. @param argv the arguments of Nx's own process */
export function commandOf(argv: readonly string[]): string {
  return argv.slice(2).find((arg) => !arg.startsWith('-')) ?? '';
}
