import type { LiferayValues } from '../../src/preview/page/liferay-values';
import { eventBus } from './event-bus';
import { language } from './language';
import { notProvided } from './not-provided';
import { oauth2Client } from './oauth2-client';
import { themeDisplay } from './theme-display';
import { util } from './util';

const AUTH_TOKEN = 'preview-p-auth';

/** The global `Liferay`, as far as client extensions count on it. */
export function liferay(values: LiferayValues): Readonly<Record<string, unknown>> {
  const { pathname, search, hash } = location;
  const currentURL = `${pathname}${search}${hash}`;
  return {
    ...eventBus(),
    Browser: {},
    Data: {},
    FeatureFlags: {},
    Icons: { basePath: '/o/icons', spritemap: values.spritemap, systemSpritemap: values.spritemap },
    Language: language,
    OAuth2: {
      getAuthorizeURL: () => '/o/oauth2/authorize',
      getBuiltInRedirectURL: () => '/o/oauth2/redirect',
      getIntrospectURL: () => '/o/oauth2/introspect',
      getTokenURL: () => '/o/oauth2/token',
    },
    OAuth2Client: oauth2Client(values.userAgents),
    PortletKeys: {},
    PropsValues: {},
    SPA: {},
    Service: () => notProvided('Liferay.Service'),
    State: {},
    ThemeDisplay: themeDisplay(values),
    Util: util(AUTH_TOKEN),
    authToken: AUTH_TOKEN,
    currentURL,
    currentURLEncoded: encodeURIComponent(currentURL),
  };
}
