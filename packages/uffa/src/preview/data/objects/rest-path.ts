/**
 * Where a portal answers the entries of an object: the plural of its name, in small letters
 * (com.liferay.portal.kernel.util.TextFormatter, formatPlural).
 */
export function restPath(name: string): string {
  return `/o/c/${plural(name.toLowerCase())}`;
}

function plural(name: string): string {
  if (/(?:ch|s|sh|x|z)$/.test(name)) return `${name}es`;
  return /[^aeou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** The path that a definition names itself; it must be one that only an object can have. */
export function namedPath(path: unknown): string | undefined {
  if (typeof path !== 'string') return undefined;
  const [, end] = /^\/?(?:o\/)?(c\/[\w-]{1,100})\/?$/.exec(path) ?? [];
  return end === undefined ? undefined : `/o/${end}`;
}
