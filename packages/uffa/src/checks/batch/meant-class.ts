import { nearestName } from '../../diagnostics/nearest-name';

/** The classes that batch data mostly is of. There are many more, and extensions of the portal may add their own. */
const classNames: readonly string[] = [
  'com.liferay.headless.admin.configuration.dto.v1_0.InstanceConfiguration',
  'com.liferay.headless.admin.list.type.dto.v1_0.ListTypeDefinition',
  'com.liferay.headless.admin.site.dto.v1_0.Site',
  'com.liferay.headless.admin.user.dto.v1_0.Role',
  'com.liferay.headless.admin.user.dto.v1_0.UserAccount',
  'com.liferay.headless.admin.workflow.dto.v1_0.WorkflowDefinition',
  'com.liferay.headless.asset.library.dto.v1_0.AssetLibrary',
  'com.liferay.notification.rest.dto.v1_0.NotificationTemplate',
  'com.liferay.object.admin.rest.dto.v1_0.ObjectDefinition',
  'com.liferay.object.admin.rest.dto.v1_0.ObjectField',
  'com.liferay.object.admin.rest.dto.v1_0.ObjectFolder',
  'com.liferay.object.admin.rest.dto.v1_0.ObjectLayout',
  'com.liferay.object.admin.rest.dto.v1_0.ObjectRelationship',
  'com.liferay.object.admin.rest.dto.v1_0.ObjectView',
  'com.liferay.object.rest.dto.v1_0.ObjectEntry',
  'com.liferay.portal.language.rest.dto.v1_0.Message',
];

/** Names that no other package of Liferay has a class of: with another package, the package is wrong. */
const ONLY_ONE =
  /^(?:ListTypeDefinition|WorkflowDefinition|NotificationTemplate|Object(?:Definition|Entry|Field|Folder|Layout|Relationship|View))$/;

/**
 * Which of Liferay's classes a name is a misspelling of: one that differs in letter case, by a slip within the class's
 * own name, or, for a name that only one package has, by the package.
 */
export function meantClass(name: string): string | undefined {
  if (classNames.includes(name)) return undefined;
  const folded = name.toLowerCase().trim();
  const sameButCase = classNames.find((known) => known.toLowerCase() === folded);
  if (sameButCase !== undefined) return sameButCase;
  const { ofPackage, simple } = parted(name);
  const inPackage = classNames.filter((known) => parted(known).ofPackage === ofPackage);
  const simpleNames = inPackage.map((known) => parted(known).simple);
  const near = nearestName(simple, simpleNames);
  if (near !== undefined) return inPackage.find((known) => parted(known).simple === near);
  if (ofPackage !== '' && !ofPackage.startsWith('com.liferay.')) return undefined;
  return ONLY_ONE.test(simple) ? classNames.find((known) => parted(known).simple === simple) : undefined;
}

function parted(name: string): { readonly ofPackage: string; readonly simple: string } {
  const dot = name.lastIndexOf('.');
  return { ofPackage: name.slice(0, Math.max(0, dot)), simple: name.slice(dot + 1) };
}
