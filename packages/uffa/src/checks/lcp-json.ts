import type { ProjectFacts } from '../extension-types';
import { parseJson } from '../java-text/json-reader';
import type { MapValue, Value } from '../values/value';
import type { ProjectManifest } from '../manifest/project-manifest';
import { projectFile } from './manifest-file';

/** The project's own LCP.json, where it is an object: planning reports what is wrong with it otherwise. */
export function lcpJsonOf({ project }: ProjectManifest, facts: ProjectFacts): MapValue | undefined {
  const text = facts.fileText('LCP.json');
  if (text === undefined) return undefined;
  const { value } = parseJson(text, projectFile(project, 'LCP.json'));
  return value?.kind === 'map' ? value : undefined;
}

/**
 * The ports that an LCP.json names: those of load balancers and probes, in any environment, and those in variables such
 * as `PORT`.
 */
export function portsOf(lcpJson: MapValue): ReadonlySet<string> {
  return new Set(portsBelow(lcpJson));
}

function portsBelow(value: Value): readonly string[] {
  if (value.kind === 'list') return value.items.flatMap(portsBelow);
  if (value.kind !== 'map') return [];
  return [...value.members].flatMap(([key, { value: member }]) => [
    ...(/port$/i.test(key) ? portIn(member) : []),
    ...portsBelow(member),
  ]);
}

function portIn(value: Value): readonly string[] {
  if (value.kind === 'integer') return [String(value.value)];
  return value.kind === 'string' && /^\d+$/.test(value.value) ? [value.value] : [];
}
