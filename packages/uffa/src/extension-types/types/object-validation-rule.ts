import type { ExtensionType } from '../extension-type';

export const objectValidationRule: ExtensionType = {
  type: 'objectValidationRule',
  description: 'Validates entries of objects in a service.',
  classification: 'microservice',
  pid: 'com.liferay.object.internal.configuration.FunctionObjectValidationRuleEngineImplConfiguration',
  properties: {
    allowedObjectDefinitionNames: {
      kind: 'list',
      description: 'The object definitions that may use it; all of them by default.',
    },
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
