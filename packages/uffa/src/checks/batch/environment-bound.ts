import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { Value } from '../../values/value';
import { envelopes, type BatchCheck, type ReadFile } from './batch-check';

/** Numbers of the portal that a file was exported from; 0 stands for the portal that it comes to. */
const NUMBERS = ['companyId', 'userId'];

/** What names the portal that a file was exported from, and reference codes that are empty (acceptance.md 13). */
export const environmentBound: BatchCheck = (files) => envelopes(files).flatMap(ofFile);

function ofFile(file: ReadFile): readonly Diagnostic[] {
  const { data, path } = file;
  const { bound, emptyCodes } = data.items;
  return [
    ...ofConfiguration(file),
    ...bound.map(({ name: member, count, position }) =>
      diagnostic('batch-member-of-one-portal', { path, member, count }, position),
    ),
    ...(emptyCodes === undefined
      ? []
      : [diagnostic('batch-reference-code-empty', { path, count: emptyCodes.count }, emptyCodes.position)]),
  ];
}

function ofConfiguration({ path, source, data: { envelope } }: ReadFile): readonly Diagnostic[] {
  const configuration = envelope.kind === 'map' ? envelope.members.get('configuration')?.value : undefined;
  if (configuration?.kind !== 'map') return [];
  return NUMBERS.flatMap((member) => {
    const found = configuration.members.get(member);
    if (found === undefined || !isNumberOfOne(found.value)) return [];
    const position = found.keyPosition ?? startOf(source);
    return [diagnostic('batch-member-of-one-portal', { path, member, count: 1 }, position)];
  });
}

function isNumberOfOne(value: Value): boolean {
  return value.kind === 'integer' && value.value !== 0n;
}
