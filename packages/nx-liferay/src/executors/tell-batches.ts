/**
 * Tells batches in their environment what Nx does not tell them, and what Nx shows of their tasks depends on: which
 * command it runs, and in which style. Nx hands on to the tasks what is set before they run.
 * @param argv that of Nx's own process
 */
export function tellBatches(argv: readonly string[], environment: NodeJS.ProcessEnv): void {
  const args = argv.slice(2);
  environment.NX_LIFERAY_COMMAND = args.find((arg) => !arg.startsWith('-')) ?? '';
  environment.NX_LIFERAY_OUTPUT_STYLE = valueOf(['--outputStyle', '--output-style'], args) ?? '';
}

/** Of an option that is written `--name=value` or `--name value`; the last one counts. */
function valueOf(names: readonly string[], args: readonly string[]): string | undefined {
  return args
    .flatMap((arg, index) => {
      const [name = '', value] = arg.split('=', 2);
      return names.includes(name) ? [value ?? args[index + 1] ?? ''] : [];
    })
    .at(-1);
}
