import type { ClientExtension } from '../../manifest/project-manifest';
import { settingTexts } from '../setting-texts';

/** The bare names that import-map entries offer to pages. */
export function offeredSpecifiers(extensions: readonly ClientExtension[]): readonly string[] {
  return extensions
    .filter(({ type }) => type === 'jsImportMapsEntry')
    .flatMap((extension) => settingTexts(extension, 'bareSpecifier').map(({ text }) => text));
}
