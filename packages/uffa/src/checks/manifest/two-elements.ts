import { diagnostic } from '../../diagnostics/diagnostic';
import type { ClientExtension } from '../../manifest/project-manifest';
import type { ManifestCheck } from '../check-context';
import { settingTexts } from '../setting-texts';

/**
 * Two elements of one project with one tag, and with scripts of their own: on a page with both, the second to define the
 * tag fails. Where they share a script, that defines the tag once for both, and many projects do so.
 */
export const twoElements: ManifestCheck = ({ extensions }) => {
  const elements = extensions.filter(({ type }) => type === 'customElement');
  return elements.flatMap((element, index) =>
    settingTexts(element, 'htmlElementName').flatMap(({ text: tag, position }) => {
      const other = elements
        .slice(0, index)
        .find((each) => tagOf(each) === tag && !sharesScript(each, element));
      return other === undefined
        ? []
        : [diagnostic('element-defined-twice', { id: element.id, tag, other: other.id }, position)];
    }),
  );
};

function tagOf(element: ClientExtension): string | undefined {
  return settingTexts(element, 'htmlElementName')[0]?.text;
}

function sharesScript(one: ClientExtension, other: ClientExtension): boolean {
  const urls = settingTexts(one, 'urls').map(({ text }) => text);
  return (
    settingTexts(other, 'urls').some(({ text }) => text.includes('*') || urls.includes(text)) ||
    urls.some((url) => url.includes('*'))
  );
}
