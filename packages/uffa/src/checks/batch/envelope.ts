import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { MapValue, Value } from '../../values/value';
import { readFiles, type BatchCheck, type ReadFile } from './batch-check';

/** Members of what a REST API answers for a list. */
const PAGE_MEMBERS = ['totalCount', 'lastPage', 'pageSize', 'page', 'facets'];

/** JSON that is not batch data: the portal drops such a file without a word (acceptance.md 13). */
export const envelope: BatchCheck = (files) => readFiles(files).flatMap(ofFile);

function ofFile({ path, source, data }: ReadFile): readonly Diagnostic[] {
  const root = data.envelope;
  // The whole file is wrong: its beginning stands for it.
  const { file, line, column } = root.position ?? startOf(source);
  const position = { file, line, column };
  if (root.kind !== 'map') {
    const is = root.kind === 'list' ? 'list' : 'value';
    return [diagnostic('batch-data-not-envelope', { path, is }, position)];
  }
  const configuration = root.members.get('configuration')?.value;
  const items = root.members.get('items');
  if (configuration !== undefined && configuration.kind !== 'null') return ofItems(path, root, items?.value);
  const page = PAGE_MEMBERS.find((name) => root.members.has(name));
  if (page !== undefined && items !== undefined) {
    const at = root.members.get(page)?.keyPosition ?? position;
    return [diagnostic('batch-data-not-envelope', { path, is: 'page' }, at)];
  }
  if (items === undefined) {
    const is = root.members.size === 0 ? 'empty' : 'item';
    return [diagnostic('batch-data-not-envelope', { path, is }, position)];
  }
  return [diagnostic('batch-configuration-missing', { path }, items.keyPosition ?? position)];
}

function ofItems(path: string, root: MapValue, items: Value | undefined): readonly Diagnostic[] {
  if (items?.kind === 'list') return [];
  const position = items?.position ?? root.members.get('configuration')?.keyPosition;
  return [diagnostic('batch-items-missing', { path, there: items === undefined ? 'no' : 'yes' }, position)];
}
