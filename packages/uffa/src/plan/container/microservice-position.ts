import { posix } from 'node:path';
import { startOf, type Position } from '../../diagnostics/position';
import type { ProjectManifest } from '../../manifest/project-manifest';

/** Where a finding about a microservice's missing file points: its first extension that isn't mere configuration. */
export function microservicePosition({ project, extensions }: ProjectManifest): Position {
  const first = extensions.find(({ type }) => !type.startsWith('oAuthApplication')) ?? extensions[0];
  return first?.position ?? startOf(posix.join(project.path, 'client-extension.yaml'));
}
