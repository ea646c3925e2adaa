import type { ExtensionType } from '../extension-type';
import { oauthApplicationProperties } from '../oauth-application-properties';

export const oAuthApplicationHeadlessServer: ExtensionType = {
  type: 'oAuthApplicationHeadlessServer',
  description: 'An OAuth application for a server that works on its own.',
  classification: 'configuration',
  pid: 'com.liferay.oauth2.provider.configuration.OAuth2ProviderApplicationHeadlessServerConfiguration',
  properties: {
    ...oauthApplicationProperties,
    userAccountEmailAddress: {
      kind: 'string',
      description:
        'The email address of the account that it works as; the default service account otherwise.',
    },
    userAccountScreenName: {
      kind: 'string',
      description: 'The screen name of the account that it works as.',
    },
  },
};
