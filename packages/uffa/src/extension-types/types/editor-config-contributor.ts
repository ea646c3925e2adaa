import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';

export const editorConfigContributor: ExtensionType = {
  type: 'editorConfigContributor',
  description: 'Changes the configuration of rich text editors.',
  classification: 'frontend',
  since: '2024.Q1',
  pid: CLIENT_EXTENSION_TYPE_PID,
  properties: {
    url: {
      kind: 'string',
      description: 'The script that changes the configuration.',
      required: true,
      served: true,
      example: '{id}.*.js',
    },
    editorConfigKeys: {
      kind: 'list',
      description: 'The editor configurations to change; all by default.',
      example: ['rich_text'],
    },
    editorNames: { kind: 'list', description: 'The editors to change; all by default.' },
    portletNames: { kind: 'list', description: 'The portlets whose editors to change; all by default.' },
  },
};
