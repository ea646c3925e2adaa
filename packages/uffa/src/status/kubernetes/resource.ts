import { isObject, type JsonObject } from '../../files/read-json';

/** A ClientExtension resource, `cx.liferay.com/v1alpha1`, as far as it says what became of it. */
export interface ClientExtensionResource {
  readonly name: string;
  readonly serviceId: string;
  readonly virtualInstanceId: string;
  /** The namespace that DXP runs in. */
  readonly dxpNamespace: string;
  /** Of steps, by their types; those that were evaluated for an older version of the resource are left out. */
  readonly conditions: ReadonlyMap<string, Condition>;
  /** The configurations that DXP has applied. */
  readonly appliedPids: readonly string[];
  readonly errors: readonly ConfigurationError[];
  readonly workloadIssues: readonly string[];
}

/** What the operator says of a step. */
export interface Condition {
  /** `True`, `False` or `Unknown`. */
  readonly status: string;
  /** A reason in one word and a message, for people. */
  readonly text: string;
}

/** A configuration that DXP has refused. */
export interface ConfigurationError {
  /** Absent: all that could not be parsed. */
  readonly pid?: string;
  readonly message: string;
}

/**
 * Reads a resource from kubectl's JSON. Where the namespace of DXP stands moved between versions of the operator
 * (docs/manifest.md): all of these places are looked at.
 *
 * @param namespace of the resource
 */
export function resourceOf(object: JsonObject, namespace: string): ClientExtensionResource {
  const [metadata, spec, status] = ['metadata', 'spec', 'status'].map((name) => memberOf(object, name));
  const { namespace: referred } = memberOf(spec ?? {}, 'liferayEnvironmentRef');
  const generation = Number(metadata?.['generation'] ?? 0);
  return {
    name: textOf(metadata?.['name']),
    serviceId: textOf(spec?.['serviceId']),
    virtualInstanceId: textOf(spec?.['virtualInstanceId']),
    dxpNamespace:
      [spec?.['dxpNamespace'], spec?.['liferayNamespace'], referred]
        .map(textOf)
        .find((text) => text !== '') ?? namespace,
    conditions: new Map(objectsIn(status?.['conditions']).flatMap((each) => conditionIn(each, generation))),
    appliedPids: textsIn(status?.['appliedConfigurationPids']),
    errors: objectsIn(status?.['configurationErrors']).map(errorIn),
    workloadIssues: textsIn(status?.['workloadIssues']),
  };
}

function conditionIn(
  condition: JsonObject,
  generation: number,
): readonly (readonly [type: string, condition: Condition])[] {
  const { type, status, reason, message, observedGeneration } = condition;
  if (typeof observedGeneration === 'number' && observedGeneration < generation) return [];
  const words = [reason, message].map(textOf).filter((text) => text !== '');
  return [[textOf(type), { status: textOf(status), text: words.join(': ') }]];
}

function errorIn({ pid, message }: JsonObject): ConfigurationError {
  const known = textOf(pid);
  return { message: textOf(message), ...(known === '' ? {} : { pid: known }) };
}

function memberOf(object: JsonObject, name: string): JsonObject {
  const member = object[name];
  return isObject(member) ? member : {};
}

function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
