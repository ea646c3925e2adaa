import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import { CONFIG_SUFFIX, PROPERTIES_FILE, isConfigFile } from '../../plan/archive-file-names';
import { startIn, type ReadArchive } from './read-archive';

/** A name that someone meant for that of a config file. */
const MEANT_FOR_CONFIG = /(?:^|\/)[^/]*client[-_.]?extensions?[-_.]?config[^/]*\.json$/i;

/** Whether the portal takes the archive for a client extension, and makes a bundle of it (acceptance.md 1, 2). */
export function recognition(archive: ReadArchive): readonly Diagnostic[] {
  const { file, names, uffa } = archive;
  const position = startOf(file);
  const args = { archive: file };
  if (!file.endsWith('.zip'))
    return [diagnostic('archive-not-recognized', { ...args, because: 'name' }, position)];
  const hasProperties = names.includes(PROPERTIES_FILE);
  const hasConfig = names.some(isConfigFile);
  const folder = onlyFolder(names);
  if (folder !== undefined && !hasProperties) {
    return [diagnostic('archive-not-recognized', { ...args, because: 'folder', folder }, position)];
  }
  const misnamed = hasConfig ? undefined : names.find((name) => MEANT_FOR_CONFIG.test(name));
  if (misnamed !== undefined) {
    const name = `${uffa.name}${CONFIG_SUFFIX}`;
    return [diagnostic('archive-config-misnamed', { path: misnamed, name }, startIn(archive, misnamed))];
  }
  if (hasProperties) return [];
  return hasConfig
    ? [diagnostic('archive-properties-missing', args, position)]
    : [diagnostic('archive-not-recognized', { ...args, because: 'content' }, position)];
}

/** The one folder that holds everything, where what the portal looks for is in it. */
function onlyFolder(names: readonly string[]): string | undefined {
  const [first = ''] = names;
  const folder = first.slice(0, first.indexOf('/') + 1);
  if (folder === '' || !names.every((name) => name.startsWith(folder))) return undefined;
  const inside = names.map((name) => name.slice(folder.length));
  return inside.includes(PROPERTIES_FILE) || inside.some(isConfigFile) ? folder : undefined;
}
