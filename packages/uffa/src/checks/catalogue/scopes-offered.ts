import type { WorkspaceCatalogue } from '../../catalogue/catalogue';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { nearestName } from '../../diagnostics/nearest-name';
import type { ClientExtension, PlacedText } from '../../manifest/project-manifest';
import type { CheckContext, ManifestCheck } from '../check-context';
import { settingTexts } from '../setting-texts';
import { meantName } from './meant-name';
import { isUnresolved } from './unresolved-text';

/** A scope of a REST application, or of an object: its name, and what of it may be done. */
const SCOPE = /^(.+?)(\.everything(?:\.read|\.write)?)$/i;

/** Offers its scopes by code of its own, which no description names. */
const JSON_WEB_SERVICES = 'liferay-json-web-services';

/**
 * Scopes of APIs that the user's Liferay does not have. Letter case makes no difference. An administrator can change how
 * scopes are named, and a module or an object may be made in the portal: what is not Liferay's own is only reported where
 * it is nearly a name that is known.
 */
export const scopesOffered: ManifestCheck = ({ extensions }, { types, catalogue, definitions }) =>
  catalogue === undefined
    ? []
    : extensions
        .filter(({ type }) => types.get(type)?.properties['scopes'] !== undefined)
        .flatMap((extension) =>
          settingTexts(extension, 'scopes').flatMap((scope) =>
            ofScope(extension, scope, { catalogue, definitions }),
          ),
        );

interface Known {
  readonly catalogue: WorkspaceCatalogue;
  readonly definitions: CheckContext['definitions'] | undefined;
}

function ofScope(
  { id }: ClientExtension,
  { text, position }: PlacedText,
  known: Known,
): readonly Diagnostic[] {
  const [, name = '', access = ''] = SCOPE.exec(text) ?? [];
  if (name === '' || isUnresolved(text)) return [];
  const isObject = /^c_/i.test(name);
  const names = isObject ? objectScopes(known) : [...known.catalogue.applications, JSON_WEB_SERVICES];
  const folded = name.toLowerCase();
  if (names.some((each) => each.toLowerCase() === folded)) return [];
  const nearest = isObject ? nearestName(name, names) : meantName(name, names);
  if (nearest === undefined && !/^liferay\./i.test(name)) return [];
  const args = {
    id,
    scope: text,
    catalogue: known.catalogue.file,
    ...(nearest === undefined ? {} : { nearest: `${nearest}${access}` }),
  };
  return [diagnostic('scope-unknown', args, position)];
}

function objectScopes({ definitions }: Known): readonly string[] {
  return [...(definitions?.().objects.keys() ?? [])].map((name) => `c_${name.toLowerCase()}`);
}
