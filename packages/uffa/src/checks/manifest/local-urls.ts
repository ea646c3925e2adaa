import { diagnostic } from '../../diagnostics/diagnostic';
import { CLIENT_EXTENSION_TYPE_PID } from '../../extension-types/client-extension-type-pid';
import { DEFAULT_PROFILE } from '../../manifest/profile-files';
import type { ManifestCheck } from '../check-context';
import { settingTexts } from '../setting-texts';

const LOCAL = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/i;

/** A dev server's address in what is packaged without a profile: it works on one machine only. */
export const localUrls: ManifestCheck = ({ profile, extensions }, { types }) =>
  profile !== DEFAULT_PROFILE
    ? []
    : extensions
        .filter(({ type }) => types.get(type)?.pid === CLIENT_EXTENSION_TYPE_PID)
        .flatMap((extension) =>
          [...extension.typeSettings.members.keys()]
            .filter((property) => /url/i.test(property))
            .flatMap((property) =>
              settingTexts(extension, property)
                .filter(({ text }) => LOCAL.test(text))
                .map(({ text, position }) =>
                  diagnostic('url-of-this-machine', { id: extension.id, property, url: text }, position),
                ),
            ),
        );
