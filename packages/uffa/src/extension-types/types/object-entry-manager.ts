import type { ExtensionType } from '../extension-type';

export const objectEntryManager: ExtensionType = {
  type: 'objectEntryManager',
  description: 'Keeps the entries of an object in a service.',
  classification: 'microservice',
  pid: 'com.liferay.object.rest.internal.configuration.FunctionObjectEntryManagerConfiguration',
  properties: {
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
  },
};
