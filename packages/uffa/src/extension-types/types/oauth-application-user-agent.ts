import type { ExtensionType } from '../extension-type';
import { oauthApplicationProperties } from '../oauth-application-properties';

export const oAuthApplicationUserAgent: ExtensionType = {
  type: 'oAuthApplicationUserAgent',
  description: 'An OAuth application that works for the signed-in person.',
  classification: 'configuration',
  pid: 'com.liferay.oauth2.provider.configuration.OAuth2ProviderApplicationUserAgentConfiguration',
  properties: oauthApplicationProperties,
};
