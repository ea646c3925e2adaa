import { diagnostic } from '../../diagnostics/diagnostic';
import type { ManifestCheck } from '../check-context';
import { settingTexts } from '../setting-texts';

const OF_LIFERAY = /^(?:Liferay\.|c_)/i;
const COMPLETE = /\.everything(?:\.read|\.write)?$/i;

/** The scopes of Liferay's own APIs and of objects end in `everything`, `everything.read` or `everything.write`. */
export const scopes: ManifestCheck = ({ extensions }, { types }) =>
  extensions
    .filter(({ type }) => types.get(type)?.properties['scopes'] !== undefined)
    .flatMap((extension) =>
      settingTexts(extension, 'scopes')
        .filter(({ text }) => OF_LIFERAY.test(text) && !COMPLETE.test(text))
        .map(({ text, position }) =>
          diagnostic(
            'scope-incomplete',
            { id: extension.id, scope: text, complete: completed(text) },
            position,
          ),
        ),
    );

function completed(scope: string): string {
  const access = /\.(read|write)$/.exec(scope);
  return access === null ? `${scope}.everything` : `${scope.slice(0, access.index)}.everything${access[0]}`;
}
