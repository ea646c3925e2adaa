/** A container that an engine knows. */
export interface ListedContainer {
  readonly id: string;
  readonly name: string;
  /** As the engine words it: `Up 2 minutes`, `Exited (0) 1 hour ago`, `Created`. */
  readonly status: string;
}

/** The arguments after which docker and podman both list all containers in lines that `listedContainers` reads. */
export function listArguments(filters: readonly string[]): readonly string[] {
  const format = '{{.ID}}|{{.Names}}|{{.Status}}';
  const chosen = filters.flatMap((filter) => ['--filter', filter]);
  return ['ps', '--all', '--no-trunc', ...chosen, '--format', format];
}

/** Reads such a list. Warnings of the engine may stand around it. */
export function listedContainers(output: string): readonly ListedContainer[] {
  return output.split(/\r?\n/).flatMap((line) => {
    const [, id, name, status] = /^([0-9a-f]{12,64})\|([^|]*)\|(.*)$/.exec(line) ?? [];
    return id === undefined || name === undefined || status === undefined ? [] : [{ id, name, status }];
  });
}

/** Whether commands can be run in a container: it is neither stopped nor paused. */
export function isRunning({ status }: ListedContainer): boolean {
  return /^up\b/i.test(status) && !/\(paused\)/i.test(status);
}

/** The container of this name, or else the one whose id begins so, as engines look for it. */
export function containerNamed(
  name: string,
  containers: readonly ListedContainer[],
): ListedContainer | undefined {
  const named = containers.find((each) => each.name.split(',').includes(name));
  if (named !== undefined) return named;
  const begun = /^[0-9a-f]+$/.test(name) ? containers.filter(({ id }) => id.startsWith(name)) : [];
  return begun.length === 1 ? begun[0] : undefined;
}
