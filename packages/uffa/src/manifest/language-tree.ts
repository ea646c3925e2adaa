import { list, map, string, type MapValue } from '../values/value';

const BATCH = 'language-batch';
const APPLICATION = 'language-batch-oauth-application-headless-server';
const SCOPES = [
  'Liferay.Headless.Admin.Workflow.everything',
  'Liferay.Headless.Batch.Engine.everything',
  'Liferay.Message.Admin.REST.everything',
];

/** What a language project is taken to say, having no yaml of its own (behaviour.md 16). */
export const LANGUAGE_TREE: MapValue = map([
  [
    'assemble',
    list([
      map([
        ['fromTask', string('writeLanguageBatchEngineData')],
        ['into', string('batch')],
      ]),
    ]),
  ],
  [
    BATCH,
    map([
      ['name', string('Language Batch')],
      ['oAuthApplicationHeadlessServer', string(APPLICATION)],
      ['type', string('batch')],
    ]),
  ],
  [
    APPLICATION,
    map([
      ['.serviceAddress', string('localhost:8080')],
      ['.serviceScheme', string('http')],
      ['name', string('Language Batch OAuth Application Headless Server')],
      ['scopes', list(SCOPES.map(string))],
      ['type', string('oAuthApplicationHeadlessServer')],
    ]),
  ],
]);
