/** JSON as the stand-in keeps it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json };

export const classes = {
  definition: 'com.liferay.object.admin.rest.dto.v1_0.ObjectDefinition',
  folder: 'com.liferay.object.admin.rest.dto.v1_0.ObjectFolder',
  picklist: 'com.liferay.headless.admin.list.type.dto.v1_0.ListTypeDefinition',
  entry: 'com.liferay.object.rest.dto.v1_0.ObjectEntry',
  notification: 'com.liferay.notification.rest.dto.v1_0.NotificationTemplate',
  workflow: 'com.liferay.headless.admin.workflow.dto.v1_0.WorkflowDefinition',
} as const;

/** What a portal has, by the key of a class and its delegate, then by reference code. */
export type State = Map<string, Map<string, JsonObject>>;

export function keyOf(className: string, delegate = 'DEFAULT'): string {
  return `${className}#${delegate}`;
}

export function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** A generator of numbers that is the same for a seed: what one database numbers so, another numbers otherwise. */
export function numbers(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return (state >>> 0) % 1_000_000;
  };
}

export function shuffled<T>(items: readonly T[], next: () => number): readonly T[] {
  return items
    .map((item) => [next(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** A text; '' for anything else. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
