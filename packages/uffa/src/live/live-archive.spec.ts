import { expect, it } from 'vitest';
import { CET, CONFIG, script, text } from '../../test/archive/right-archive';
import { uffaOf } from '../../test/archive/uffa-of';
import { batchWarnings, liveArchive, liveElementsOf } from './live-archive';

const element = { ...script, type: 'customElement', typeSettings: ['urls=a.js'] };
const config = text({
  [`${CET}~a`]: script,
  [`${CET}~list`]: element,
  [`${CET}~list2/acme.com`]: element,
  'com.acme.Other~x': element,
});

it('knows the custom elements of an archive, and nothing else, for what can be served live', async () => {
  expect(await liveElementsOf(uffaOf({ [CONFIG]: config }))).toEqual(['list', 'list2']);
  expect(await liveElementsOf(uffaOf({ [CONFIG]: text({ [`${CET}~a`]: script }) }))).toEqual([]);
  expect(await liveElementsOf(uffaOf({ [`static/${CONFIG}`]: config }))).toEqual([]);
});

it('keeps every entry that is not a config file as it is', async () => {
  const production = uffaOf({ [CONFIG]: config, 'static/a.js': '1', [`static/${CONFIG}`]: config });
  const scripts = new Map([['list', { urls: ['http://localhost:1/a.js'], bringsStyles: true }]]);
  const live = await liveArchive(production, scripts);
  expect(live.name).toBe(production.name);
  expect(live.entries.slice(1)).toEqual(production.entries.slice(1));
  expect(live.entries[0]).not.toEqual(production.entries[0]);
});

it.each([
  ['batch/tickets.batch-engine-data.json', ['live-batch-data']],
  ['site-initializer/site-initializer.zip', ['live-batch-data']],
  ['batch/readme.txt', []],
])('warns of data that is imported again: %s', (path, codes) => {
  expect(batchWarnings(uffaOf({ [path]: '{}' })).map(({ code }) => code)).toEqual(codes);
});
