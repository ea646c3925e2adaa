import type { ExtensionType } from '../extension-type';

export const notificationType: ExtensionType = {
  type: 'notificationType',
  description: 'Sends notifications through a service.',
  classification: 'microservice',
  pid: 'com.liferay.notification.internal.configuration.FunctionNotificationTypeConfiguration',
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
