import type { ExtensionType } from '../extension-type';

export const workflowAction: ExtensionType = {
  type: 'workflowAction',
  description: 'An action of workflows that a service carries out.',
  classification: 'microservice',
  pid: 'com.liferay.portal.workflow.kaleo.runtime.internal.configuration.FunctionActionExecutorImplConfiguration',
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
