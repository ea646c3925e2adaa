import type { CST } from 'yaml';
import type { FoundProblem } from './yaml-diagnostic';

const LONGEST_KEY = 1024;

/** What SnakeYAML refuses of the keys in one collection that the YAML library takes (jackson-yaml.md). */
export function strictKeyProblems(
  collection: CST.FlowCollection | CST.BlockMap,
  text: string,
): readonly FoundProblem[] {
  return collection.items.flatMap(({ start, key, sep }) => {
    const colon = sep?.find(({ type }) => type === 'map-value-ind');
    if (!colon || start.some(({ type }) => type === 'explicit-key-ind')) return [];
    const problem = keyProblem(start, key, text.slice(key?.offset, colon.offset));
    return problem ? [{ problem, offset: key?.offset ?? colon.offset, found: ':' }] : [];
  });
}

function keyProblem(
  start: readonly CST.SourceToken[],
  key: CST.Token | null | undefined,
  upToColon: string,
): FoundProblem['problem'] | undefined {
  const hasProperties = start.some(({ type }) => type === 'anchor' || type === 'tag');
  if (!key) return hasProperties ? undefined : 'missing-key';
  if (upToColon.length > LONGEST_KEY) return 'long-key';
  return /[\r\n]/.test(upToColon) ? 'missing-comma' : undefined;
}
