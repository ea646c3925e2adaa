import type { ExtensionName, UffaDiff } from './differences';
import { pathOf } from './diff-entries';
import { isConfigFile } from '../plan/archive-file-names';

/** So many names stand in the sentence. */
const MOST_NAMES = 3;

/** Writes a name out of an archive so that it is nothing but a name where the sentence is shown. */
export type Quote = (name: string) => string;

/** What two archives differ in, as one sentence about the portal. */
export function conclusionOf(diff: UffaDiff, quote: Quote): string {
  const forCloud = diff.files.filter(({ effect }) => effect === 'cloud').map(pathOf);
  const cloud = forCloud.length === 0 ? '' : `; for Liferay Cloud only, ${changing(forCloud, quote)}`;
  if (diff.effect !== 'portal') return `The same to the portal${cloud}.`;
  return `For the portal, ${portalChanges(diff, quote).join('; ')}${cloud}.`;
}

function portalChanges({ extensions, files, missingDirectories }: UffaDiff, quote: Quote): readonly string[] {
  const { added, removed, changed } = extensions;
  const otherFiles = files
    .filter(({ effect }) => effect === 'portal')
    .map(pathOf)
    .filter((path) => !isConfigFile(path));
  const isConfigured = added.length + removed.length + changed.length > 0;
  const broken = missingDirectories.after.length;
  const mended = missingDirectories.before.length;
  const parts = [
    ...(added.length === 0 ? [] : [`${names(added, quote)} ${are(added)} added`]),
    ...(removed.length === 0 ? [] : [`${names(removed, quote)} ${are(removed)} removed`]),
    ...(changed.length === 0 ? [] : [`${names(changed, quote)} ${verb(changed.length, 'change')}`]),
    ...(otherFiles.length === 0 ? [] : [changing(otherFiles, quote)]),
    ...(broken === 0 ? [] : [`the files in ${counted(broken, 'directory', 'directories')} are lost`]),
    ...(mended === 0
      ? []
      : [`the files in ${counted(mended, 'directory', 'directories')} are no longer lost`]),
  ];
  return parts.length > 0 || isConfigured ? parts : ['the configuration changes'];
}

function names(extensions: readonly ExtensionName[], quote: Quote): string {
  return some(
    extensions.map(({ id, type }) => (type === undefined ? quote(id) : `${quote(id)} (${quote(type)})`)),
  );
}

function changing(paths: readonly string[], quote: Quote): string {
  return paths.length <= MOST_NAMES
    ? `${listed(paths.map((path) => quote(path)))} ${verb(paths.length, 'change')}`
    : `${paths.length} files change`;
}

function some(all: readonly string[]): string {
  return all.length <= MOST_NAMES
    ? listed(all)
    : listed([...all.slice(0, MOST_NAMES - 1), `${all.length - MOST_NAMES + 1} others`]);
}

function are({ length }: readonly unknown[]): string {
  return length === 1 ? 'is' : 'are';
}

function verb(count: number, word: string): string {
  return count === 1 ? `${word}s` : word;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
