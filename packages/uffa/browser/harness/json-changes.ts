/** A value that is only before, or only after. */
export interface JsonChange {
  readonly kind: 'removed' | 'added';
  /** Such as `toolbar.items[3]`. */
  readonly path: string;
  readonly text: string;
}

const DEEPEST = 30;
const LONGEST = 400;

/** What differs between two configurations, member by member. Lists are compared from their beginning. */
export function changesBetween(
  before: unknown,
  after: unknown,
  path = 'config',
  depth = 0,
): readonly JsonChange[] {
  if (Object.is(before, after)) return [];
  if (
    depth < DEEPEST &&
    isComposite(before) &&
    isComposite(after) &&
    Array.isArray(before) === Array.isArray(after)
  ) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => {
      const below = Array.isArray(before) ? `${path}[${key}]` : `${path}.${key}`;
      return changesBetween(before[key], after[key], below, depth + 1);
    });
  }
  return [
    ...(before === undefined ? [] : [{ kind: 'removed', path, text: textOf(before) } as const]),
    ...(after === undefined ? [] : [{ kind: 'added', path, text: textOf(after) } as const]),
  ];
}

function isComposite(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Plugins are functions, which JSON leaves out. */
function textOf(value: unknown): string {
  const named = (_key: string, each: unknown) =>
    typeof each === 'function' ? `function ${each.name}` : each;
  try {
    const text = JSON.stringify(value, named) as string | undefined;
    return (text ?? String(value)).slice(0, LONGEST);
  } catch {
    return String(value);
  }
}
