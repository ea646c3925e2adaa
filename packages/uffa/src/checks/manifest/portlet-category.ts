import { diagnostic } from '../../diagnostics/diagnostic';
import type { ManifestCheck } from '../check-context';
import { settingTexts } from '../setting-texts';

const PROPERTY = 'portletCategoryName';

/** The category of the time when client extensions were called remote apps. */
export const portletCategory: ManifestCheck = ({ extensions }) =>
  extensions.flatMap((extension) =>
    settingTexts(extension, PROPERTY)
      .filter(({ text }) => text === 'category.remote-apps')
      .map(({ position }) => diagnostic('portlet-category-outdated', { id: extension.id }, position)),
  );
