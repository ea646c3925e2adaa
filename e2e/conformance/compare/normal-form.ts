/**
 * A file without what may differ: time stamps, and the order of what the plugin writes in hash order (deviations.md D1,
 * D2, D3). Two files agree when their normal forms are equal byte for byte.
 */
export function normalForm(path: string, bytes: Buffer): Buffer {
  const normalise = normalisers.find(({ appliesTo }) => appliesTo.test(path))?.normalise;
  return normalise === undefined ? bytes : Buffer.from(normalise(bytes.toString('utf8')), 'utf8');
}

/** Whether two files of that path agree. */
export function agree(path: string, one: Buffer, other: Buffer): boolean {
  return normalForm(path, one).equals(normalForm(path, other));
}

interface Normaliser {
  readonly appliesTo: RegExp;
  readonly normalise: (text: string) => string;
}

const normalisers: readonly Normaliser[] = [
  { appliesTo: /^[^/]+\.client-extension-config\.json$/, normalise: configJson },
  { appliesTo: /^WEB-INF\/liferay-plugin-package\.properties$/, normalise: properties },
  { appliesTo: /^batch\/language\.batch-engine-data\.json$/, normalise: languageItems },
];

/** Keeps the printer's layout, so that indentation, escapes and the order of keys are compared as well. */
function configJson(text: string): string {
  return text
    .replace(/^( {4}"buildTimestamp" : )\d{13}(?=,?$)/gm, '$1<now>')
    .replace(
      /^( {4}"typeSettings" : )(\[ [^\n]* \])(,?)$/gm,
      (_, before: string, list: string, comma: string) => `${before}${sortedList(list)}${comma}`,
    );
}

function sortedList(list: string): string {
  const items: unknown = JSON.parse(list);
  return JSON.stringify((items as unknown[]).map((item) => JSON.stringify(item)).sort());
}

/** Keeps escapes: only the date comment and the order of lines go. */
function properties(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .sort()
    .join('\n');
}

/** The items of one language follow the order of a Java hash table. */
function languageItems(text: string): string {
  const data = JSON.parse(text) as { items: unknown[] };
  return JSON.stringify({ ...data, items: data.items.map((item) => JSON.stringify(item)).sort() });
}
