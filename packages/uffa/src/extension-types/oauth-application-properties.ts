import type { PropertySpec } from './extension-type';

/** The properties that both types of OAuth application have. */
export const oauthApplicationProperties: Readonly<Record<string, PropertySpec>> = {
  '.serviceAddress': {
    kind: 'string',
    description: 'Host and port of the service.',
    required: true,
    example: '{address}',
  },
  '.serviceScheme': {
    kind: 'string',
    description: 'The protocol of the service.',
    required: true,
    example: 'http',
  },
  scopes: {
    kind: 'list',
    description: 'The OAuth scopes that the application is granted.',
    example: ['Liferay.Headless.Admin.User.everything.read'],
  },
  homePageURL: {
    kind: 'string',
    description: 'The home page of the application; made of scheme and address by default.',
  },
  privacyPolicyURL: { kind: 'string', description: 'Where the privacy policy of the application is.' },
};
