import type { PropertySpec } from './extension-type';

/** The properties of every type for which Liferay calls a service. */
export const callingApplication: PropertySpec = {
  kind: 'string',
  description: 'The OAuth application with which Liferay calls the service.',
  refersTo: ['oAuthApplicationUserAgent'],
  example: '{application}',
};

/** The properties of every type for which Liferay calls a path of a service. */
export const calledServiceProperties: Readonly<Record<string, PropertySpec>> = {
  oAuth2ApplicationExternalReferenceCode: { ...callingApplication, required: true },
  resourcePath: {
    kind: 'string',
    description: "The path of the service that Liferay calls, relative to the OAuth application's address.",
    required: true,
    example: '/{id}',
  },
};
