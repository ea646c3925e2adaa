/** What a file is to a page; each has a colour in the treemap. */
export const fileKinds = {
  script: { label: 'Scripts', endings: ['js', 'mjs', 'cjs', 'ts', 'tsx', 'jsx', 'wasm'] },
  style: { label: 'Style sheets', endings: ['css', 'scss', 'sass'] },
  image: { label: 'Images', endings: ['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'avif', 'ico'] },
  font: { label: 'Fonts', endings: ['woff', 'woff2', 'ttf', 'otf', 'eot'] },
  data: { label: 'Data', endings: ['json', 'xml', 'yaml', 'yml', 'properties', 'csv', 'html', 'txt', 'md'] },
  archive: { label: 'Archives', endings: ['jar', 'war', 'zip', 'gz', 'tgz', 'tar', 'br'] },
  map: { label: 'Source maps', endings: ['map'] },
  other: { label: 'Other files', endings: [] },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly endings: readonly string[] }>
>;

export type FileKind = keyof typeof fileKinds;

const byEnding: ReadonlyMap<string, FileKind> = new Map(
  Object.entries(fileKinds).flatMap(([kind, { endings }]) =>
    endings.map((ending) => [ending, kind as FileKind] as const),
  ),
);

/** The kind of a file, by the ending of its name. */
export function fileKindOf(name: string): FileKind {
  return byEnding.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? 'other';
}
