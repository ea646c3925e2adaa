import type { Recipe } from '../recipe';

/** Types that consist only of their entry in the yaml. */
export const configuration: Recipe = {
  framework: 'plain',
  title: 'Nothing but the yaml',
  types: ['iframe', 'oAuthApplicationHeadlessServer', 'oAuthApplicationUserAgent'],
  templates: [],
  assemble: () => [],
};

/** Values for a configuration; here for one that nothing reads, since every one of Liferay's own changes something. */
export const instanceSettings: Recipe = {
  ...configuration,
  types: ['instanceSettings'],
  comment: [
    "Nothing in Liferay reads this configuration. Put one of Liferay's own in its place; this one switches publications on:",
    '  pid: com.liferay.change.tracking.configuration.CTSettingsConfiguration',
    '  enabled: true',
  ].join('\n'),
  settings: () => ({ pid: 'com.example.ExampleConfiguration', exampleSetting: 'example value' }),
};
