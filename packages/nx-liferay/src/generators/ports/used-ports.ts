import type { ProjectManifest } from 'uffa';
import { isObject } from '../../workspace/read-json';

const addressOfThisMachine = /\b(?:localhost|127\.0\.0\.1):(\d{1,5})\b/g;

/** The ports that a project takes on a developer's machine: of its services, its development servers, its container. */
export function usedPorts(manifest: ProjectManifest, lcpJson: unknown): readonly number[] {
  const settings = JSON.stringify(manifest.everyProfile, (_, value: unknown) =>
    value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>).values()] : jsonOf(value),
  );
  const addressed = [...settings.matchAll(addressOfThisMachine)].map(([, port]) => Number(port));
  return [...new Set([...addressed, ...targetPort(lcpJson)])].sort((a, b) => a - b);
}

/** JSON has no bigint, which the manifest's integers are. */
function jsonOf(value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

function targetPort(lcpJson: unknown): readonly number[] {
  const loadBalancer = isObject(lcpJson) ? lcpJson['loadBalancer'] : undefined;
  const port = isObject(loadBalancer) ? loadBalancer['targetPort'] : undefined;
  return typeof port === 'number' ? [port] : [];
}
