/** The projects of the cases that deviate, with the ids of deviations.md. */
export const expectedDeviations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'assemble-from-task': {
    'client-extensions/task-unknown': 'D4',
  },
  'assemble-generated-names': {
    'client-extensions/gen-names': 'D19',
  },
  'assemble-names': {
    'client-extensions/names-emoji': 'D18',
  },
  'assemble-stale': {
    'client-extensions/stale-root': 'D7',
  },
  'discovery-nested': {
    '.': 'D17',
  },
  'language-yaml-ignored': {
    language: 'D14',
  },
  'lcp-tokens': {
    'client-extensions/k-frontend': 'D12',
  },
  'mistakes-silent': {
    'client-extensions/m02-from-dist': 'D7',
    'client-extensions/m07-node-modules': 'D6',
  },
  'siteinit-content': {
    'client-extensions/si-full': 'V3',
  },
  'types-batch': {
    'client-extensions/ba-site': 'V3',
  },
  'types-newest-audiences': {
    'client-extensions/audience-attributes': 'V2',
  },
  'types-newest-fds-visualization': {
    'client-extensions/kanban-view': 'V2',
  },
  'validation-site-initializer': {
    'client-extensions/vsi-i18n-null': 'V3',
  },
  'values-urls': {
    'client-extensions/v-urls': 'V1',
  },
  'values-urls-empty': {
    'client-extensions/u-context-empty': 'V1',
  },
  'virtual-id': {
    'client-extensions/vi-explicit': 'V1',
    'client-extensions/vi-root-copy': 'D7',
  },
};
