import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { MapValue } from '../../values/value';
import type { ArchiveCheck } from './archive-check';
import { isDirective, type ConfigFile } from './configurations';

/** Config files hold one object each, whose members are objects (acceptance.md 5). */
export const configJson: ArchiveCheck = ({ configFiles }) => [
  ...configFiles.flatMap((config) => [...config.diagnostics, ...ofFile(config)]),
  ...inSeveralFiles(configFiles),
];

function ofFile({ path, file, value, diagnostics }: ConfigFile): readonly Diagnostic[] {
  if (diagnostics.length > 0) return [];
  if (value?.kind !== 'map')
    return [diagnostic('archive-json-not-object', { path }, value?.position ?? startOf(file))];
  return [...value.members].flatMap(([key, { value: configuration, keyPosition, replaced }]) => [
    ...(replaced === undefined ? [] : [diagnostic('configuration-key-twice', { key }, keyPosition)]),
    ...(configuration.kind === 'map' || isDirective(key)
      ? []
      : [diagnostic('configuration-not-object', { key }, configuration.position)]),
  ]);
}

function inSeveralFiles(files: readonly ConfigFile[]): readonly Diagnostic[] {
  const first = new Map<string, string>();
  return files.flatMap(({ path, value }) =>
    value?.kind === 'map'
      ? [...keysOf(value)].flatMap(([key, position]) => {
          const other = first.get(key);
          first.set(key, other ?? path);
          return other === undefined ? [] : [diagnostic('configuration-twice', { key, other }, position)];
        })
      : [],
  );
}

function keysOf({ members }: MapValue) {
  return [...members]
    .filter(([key]) => !isDirective(key))
    .map(([key, { keyPosition }]) => [key, keyPosition] as const);
}
