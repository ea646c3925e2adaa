import { prettyJson } from '../../java-text/pretty-json';
import { sortKeys } from '../../java-text/sort-keys';
import { map } from '../../values/value';
import type { PlannedExtension } from '../planned-extension';

/** The members of `site-initializer.json` by the properties that they come from (behaviour.md 12). */
const memberByProperty: Readonly<Record<string, string>> = {
  builtInTemplateKey: 'templateKey',
  builtInTemplateType: 'templateType',
  membershipType: 'membershipType',
  parentSiteKey: 'parentSiteKey',
  siteExternalReferenceCode: 'externalReferenceCode',
  siteName: 'name',
  siteName_i18n: 'name_i18n',
};

/** The properties whose values the portal reads as texts. */
export const siteProperties: readonly string[] = Object.keys(memberByProperty).filter(
  (property) => property !== 'siteName_i18n',
);

/** The text of `site-initializer/site-initializer.json`: only the properties that are there, no defaults. */
export function siteJson({ settings }: PlannedExtension): string {
  const members = Object.entries(memberByProperty).flatMap(([property, member]) => {
    const setting = settings.members.get(property);
    return setting === undefined ? [] : [[member, setting.value] as const];
  });
  return prettyJson(sortKeys(map(members)));
}
