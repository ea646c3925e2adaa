import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import { envelopes, type BatchCheck, type ReadFile } from './batch-check';

/** What Liferay knows of each. */
const strategies: Readonly<Record<string, readonly string[]>> = {
  createStrategy: ['INSERT', 'UPSERT'],
  importStrategy: ['ON_ERROR_CONTINUE', 'ON_ERROR_FAIL'],
  updateStrategy: ['PARTIAL_UPDATE', 'UPDATE'],
};

/** Strategies that Liferay does not know: it refuses the whole file. */
export const strategy: BatchCheck = (files) => envelopes(files).flatMap(ofFile);

function ofFile({ source, data }: ReadFile): readonly Diagnostic[] {
  const { envelope } = data;
  const configuration = envelope.kind === 'map' ? envelope.members.get('configuration')?.value : undefined;
  const parameters =
    configuration?.kind === 'map' ? configuration.members.get('parameters')?.value : undefined;
  if (parameters?.kind !== 'map') return [];
  return Object.entries(strategies).flatMap(([parameter, known]) => {
    const member = parameters.members.get(parameter);
    if (member?.value.kind !== 'string' || known.includes(member.value.value)) return [];
    const args = { parameter, value: member.value.value, known };
    return [diagnostic('batch-strategy-unknown', args, member.value.position ?? startOf(source))];
  });
}
