import { expect, it } from 'vitest';
import { journalText, readJournal, type Journal } from './journal';

const hash = 'a'.repeat(64);
const journal: Journal = {
  place: { kind: 'file', file: '/liferay/osgi/client-extensions/list.zip' },
  production: null,
  live: hash,
  pid: 1,
};

it('is read as it was written', () => {
  const inContainer: Journal = {
    ...journal,
    production: hash,
    place: { kind: 'container', engine: 'podman', container: 'portal', file: '/opt/list.zip' },
  };
  expect(readJournal(journalText(journal), 'list.zip')).toEqual(journal);
  expect(readJournal(journalText(inContainer), 'list.zip')).toEqual(inContainer);
});

it.each([
  ['half of a journal', journalText(journal).slice(0, 80)],
  ['no object', '[]'],
  ['a journal that names another file than the archive', journalText(journal).replace('list.zip', '.bashrc')],
  ['a hash that is none', journalText({ ...journal, live: '../x' })],
  ['an engine that is any program', journalText(journal).replace('"file"', '"container", "engine": "rm"')],
])('takes %s for none', (_, text) => {
  expect(readJournal(text, 'list.zip')).toBeUndefined();
});
