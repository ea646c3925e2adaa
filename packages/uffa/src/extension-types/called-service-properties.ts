import type { PropertySpec } from './extension-type';

/** What every type has of which Liferay calls a path of a service. */
export const calledServiceProperties: Readonly<Record<string, PropertySpec>> = {
  oAuth2ApplicationExternalReferenceCode: {
    kind: 'string',
    description: 'The OAuth application with which Liferay calls the service.',
    required: true,
    refersTo: ['oAuthApplicationUserAgent'],
    example: '{application}',
  },
  resourcePath: {
    kind: 'string',
    description: "The path of the service that Liferay calls, relative to the OAuth application's address.",
    required: true,
    example: '/{id}',
  },
};
