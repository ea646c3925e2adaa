import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { ClientExtension } from '../../manifest/project-manifest';
import type { ManifestCheck } from '../check-context';

/** Blocks of the top level that were indented below an id, where nothing reads them. */
export const nestedBlocks: ManifestCheck = ({ extensions }) => extensions.flatMap(blocksOf);

/** Whether a setting is such a block: a type that takes any setting may have a text of that name. */
export function isNestedBlock(extension: ClientExtension, key: string): boolean {
  const kind = extension.typeSettings.members.get(key)?.value.kind;
  return (key === 'assemble' && kind === 'list') || (key === 'runtime' && kind === 'map');
}

function blocksOf(extension: ClientExtension): readonly Diagnostic[] {
  const { id, typeSettings, position } = extension;
  return [...typeSettings.members].flatMap(([key, { keyPosition = position }]) => {
    if (!isNestedBlock(extension, key)) return [];
    return [
      key === 'assemble'
        ? diagnostic('assemble-below-id', { id }, keyPosition)
        : diagnostic('runtime-ignored', { id }, keyPosition),
    ];
  });
}
