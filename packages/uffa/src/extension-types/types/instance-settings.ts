import type { ExtensionType } from '../extension-type';
import { requireProperties } from '../rules/require-properties';

export const instanceSettings: ExtensionType = {
  type: 'instanceSettings',
  description: 'Values for a configuration of Liferay.',
  classification: 'configuration',
  pidProperty: 'pid',
  properties: {
    pid: {
      kind: 'string',
      description: 'The PID of the configuration.',
      required: true,
      example: 'com.liferay.change.tracking.configuration.CTSettingsConfiguration',
    },
    siteExternalReferenceCode: {
      kind: 'string',
      description: 'The site whose settings they are; the whole instance by default.',
    },
  },
  otherProperties: 'allowed',
  validate: requireProperties('pid'),
};
