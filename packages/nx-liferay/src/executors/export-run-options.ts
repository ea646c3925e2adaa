import { commandOf } from './nx-command';

/**
 * Puts into the environment what Nx does not tell its tasks: which command it runs, and in which output style, on which
 * depends what Nx shows of a batch; and the one option that it keeps from them. Nx passes on to tasks the variables that
 * are set before they run.
 * @param argv the arguments of Nx's own process
 */
export function exportRunOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): void {
  const args = argv.slice(2);
  environment.NX_LIFERAY_COMMAND = commandOf(argv);
  // Nx takes an option that begins with the name of one of its own, here --cloud, and the task does not get it.
  environment.NX_LIFERAY_CLOUD_PROJECT = valueOf(['--cloud-project'], args) ?? '';
  environment.NX_LIFERAY_OUTPUT_STYLE = valueOf(['--outputStyle', '--output-style'], args) ?? '';
}

/** The value of an option that is written `--name=value` or `--name value`; the last one counts. */
function valueOf(names: readonly string[], args: readonly string[]): string | undefined {
  return args
    .flatMap((arg, index) => {
      const [name = '', value] = arg.split('=', 2);
      return names.includes(name) ? [value ?? args[index + 1] ?? ''] : [];
    })
    .at(-1);
}
