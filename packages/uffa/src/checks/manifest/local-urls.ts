import { diagnostic } from '../../diagnostics/diagnostic';
import { CLIENT_EXTENSION_TYPE_PID } from '../../extension-types/client-extension-type-pid';
import { LOCAL_PROFILE } from '../../manifest/profile-files';
import type { ManifestCheck } from '../check-context';
import { isLoopbackUrl } from '../loopback-url';
import { settingTexts } from '../setting-texts';

/** A dev server's address in what is packaged for others: it works on one machine only. */
export const localUrls: ManifestCheck = ({ profile, extensions }, { types }) =>
  profile === LOCAL_PROFILE
    ? []
    : extensions
        .filter(({ type }) => types.get(type)?.pid === CLIENT_EXTENSION_TYPE_PID)
        .flatMap((extension) =>
          [...extension.typeSettings.members.keys()]
            .filter((property) => /url/i.test(property))
            .flatMap((property) =>
              settingTexts(extension, property)
                .filter(({ text }) => isLoopbackUrl(text))
                .map(({ text, position }) =>
                  diagnostic('url-of-this-machine', { id: extension.id, property, url: text }, position),
                ),
            ),
        );
