/** What a pattern says of one segment of a path: it has to match, or any number of segments of the kind may stand there. */
export interface Step {
  readonly isRepeated: boolean;
  readonly matches: (segment: string) => boolean;
}

/** Whether a path fits all the steps of a pattern. */
export function fitsSteps(steps: readonly Step[], path: string): boolean {
  return reachedSteps(steps, path).includes(steps.length);
}

/** Whether a path below a directory may fit the steps of a pattern. */
export function mayFitBelow(steps: readonly Step[], directory: string): boolean {
  return reachedSteps(steps, directory).some((index) => index < steps.length);
}

/**
 * Where in the steps a path may end. Follows all ways through them at once, so that it never takes longer than steps ×
 * segments.
 */
function reachedSteps(steps: readonly Step[], path: string): readonly number[] {
  let reached = withSkipped(steps, [0]);
  for (const segment of path.split('/')) {
    const next = reached.flatMap((index) => {
      const step = steps[index];
      if (step?.matches(segment) !== true) return [];
      return step.isRepeated ? [index] : [index + 1];
    });
    if (next.length === 0) return [];
    reached = withSkipped(steps, next);
  }
  return reached;
}

/** A repeated step may stand for no segment at all. */
function withSkipped(steps: readonly Step[], indexes: readonly number[]): readonly number[] {
  const all = new Set<number>();
  for (const start of indexes) {
    for (let index = start; !all.has(index); index++) {
      all.add(index);
      if (steps[index]?.isRepeated !== true) break;
    }
  }
  return [...all];
}
