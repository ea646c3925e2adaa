import { readableText, textIfThere } from './text-if-there';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * A file that holds a JSON object; undefined where there is none: the tool that owns the file reports what is wrong
 * with it.
 * @param most how many bytes it may have; absent: as many as a text that people write
 */
export function readJson(file: string, most?: number): JsonObject | undefined {
  const text = textIfThere(file, most);
  return text === undefined ? undefined : jsonObjectIn(text);
}

/** The same for a file that a directory lists. */
export function readListedJson(file: string): JsonObject | undefined {
  const text = readableText(file);
  return text === undefined ? undefined : jsonObjectIn(text);
}

/** The JSON object that a text holds; undefined where it is not JSON, or holds another value. */
export function jsonObjectIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether parsed JSON is an object, and neither a list nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
