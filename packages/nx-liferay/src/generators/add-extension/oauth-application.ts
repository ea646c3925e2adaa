import { companionTypes, diagnostic, type Diagnostic, type ExtensionType } from 'uffa';
import { FIRST_SERVICE_PORT } from '../client-extension/recipes/service/service-types';
import { freePort } from '../ports/free-port';
import type { ExistingProject, WorkspaceFacts } from '../workspace-facts';

/** The OAuth application that a new client extension refers to; empty for a type that refers to none. */
export interface OAuthApplication {
  /** An existing one, in the form in which the client extension refers to it. */
  readonly reference?: string;
  /** The type of the one to add. */
  readonly newType?: string;
  /** Why none can be had. */
  readonly diagnostic?: Diagnostic;
}

/** Liferay's own, for what has no service: the portal takes the address, and nobody calls it. */
const NO_SERVICE = 'localhost:8080';

/** The application that is asked for, else one of the project that fits, else a new one. */
export function oauthApplication(
  type: ExtensionType,
  { project, manifest }: ExistingProject,
  asked: string | undefined,
  { projects }: WorkspaceFacts,
): OAuthApplication {
  const types = companionTypes(type);
  const [newType] = types;
  if (newType === undefined) return {};
  const fitting = applicationsOf(manifest, types);
  if (asked === undefined) {
    const [first] = fitting;
    return first === undefined ? { newType } : { reference: first };
  }
  if (fitting.includes(asked)) return { reference: asked };
  // Batches import with an application of their own project; Liferay knows the id of one in another project with this
  // prefix.
  const elsewhere = projects
    .filter((other) => other.project.path !== project.path)
    .flatMap((other) => applicationsOf(other.manifest, types));
  if (elsewhere.includes(asked) && type.classification !== 'batch') return { reference: `LXC:${asked}` };
  return {
    diagnostic: diagnostic('application-unfit', { application: asked, types, type: type.type, fitting }),
  };
}

function applicationsOf(
  { extensions }: ExistingProject['manifest'],
  types: readonly string[],
): readonly string[] {
  return extensions.filter((extension) => types.includes(extension.type)).map(({ id }) => id);
}

/** Host and port for a new application: those that the project has already, else with a free port. */
export function serviceAddress(
  { manifest, ports }: ExistingProject,
  { classification }: ExtensionType,
  { projects }: WorkspaceFacts,
): string {
  const addresses = manifest.extensions.flatMap(({ typeSettings }) => {
    const value = typeSettings.members.get('.serviceAddress')?.value;
    return value?.kind === 'string' ? [value.value] : [];
  });
  const [port] = ports;
  if (addresses[0] !== undefined) return addresses[0];
  if (port !== undefined) return `localhost:${port}`;
  if (classification !== 'microservice') return NO_SERVICE;
  return `localhost:${freePort(FIRST_SERVICE_PORT, new Set(projects.flatMap((each) => each.ports)))}`;
}
