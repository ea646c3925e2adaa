import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Classification, ExtensionType, PropertyKind, PropertySpec } from './extension-type';
import { classifications } from './extension-type';
import { isObject } from '../files/read-json';

const propertyKinds: readonly PropertyKind[] = ['string', 'boolean', 'integer', 'list', 'map', 'any'];
const members = ['type', 'description', 'classification', 'pid', 'properties'];

/**
 * Types of client extension as a user writes them in JSON: `[{ "type": "…", "classification": "frontend", "pid": "…",
 * "properties": { "url": { "kind": "string" } } }]`. A type with something wrong is left out, and a diagnostic names the
 * place, such as `[0].classification`. A type without `properties` takes any.
 */
export function readExtensionTypes(json: unknown): {
  readonly types: readonly ExtensionType[];
  readonly diagnostics: readonly Diagnostic[];
} {
  if (!Array.isArray(json)) {
    return { types: [], diagnostics: [invalid('', 'must be a list of types')] };
  }
  const read = json.map((item: unknown, index) => readType(item, `[${index}]`));
  return {
    types: read.flatMap(({ type }) => (type === undefined ? [] : [type])),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

interface Read {
  readonly type?: ExtensionType;
  readonly diagnostics: readonly Diagnostic[];
}

function readType(json: unknown, place: string): Read {
  if (!isObject(json)) return { diagnostics: [invalid(place, 'must be an object')] };
  const { type, description = '', classification, pid, properties } = json;
  const diagnostics = [
    ...Object.keys(json)
      .filter((key) => !members.includes(key))
      .map((key) => invalid(`${place}.${key}`, `is unknown; a type has ${members.join(', ')}`)),
    ...problemsOfProperties(properties, `${place}.properties`),
  ];
  if (typeof type !== 'string' || type.trim() === '') {
    return { diagnostics: [...diagnostics, invalid(`${place}.type`, 'must be the name of a type')] };
  }
  if (!isClassification(classification)) {
    const expected = `must be one of ${classifications.join(', ')}`;
    return { diagnostics: [...diagnostics, invalid(`${place}.classification`, expected)] };
  }
  if (pid !== undefined && (typeof pid !== 'string' || pid.trim() === '')) {
    return { diagnostics: [...diagnostics, invalid(`${place}.pid`, 'must be the PID of a configuration')] };
  }
  if (typeof description !== 'string') {
    return { diagnostics: [...diagnostics, invalid(`${place}.description`, 'must be text')] };
  }
  if (diagnostics.length > 0) return { diagnostics };
  return {
    diagnostics,
    type: {
      type,
      description,
      classification,
      ...(pid === undefined ? {} : { pid }),
      properties: specsOf(properties),
      ...(properties === undefined ? { otherProperties: 'allowed' } : {}),
    },
  };
}

function problemsOfProperties(properties: unknown, place: string): readonly Diagnostic[] {
  if (properties === undefined) return [];
  if (!isObject(properties)) return [invalid(place, 'must be an object, a member for each property')];
  return Object.entries(properties)
    .filter(([, spec]) => !isSpec(spec))
    .map(([name]) =>
      invalid(`${place}.${name}`, `must be an object whose kind is one of ${propertyKinds.join(', ')}`),
    );
}

function specsOf(properties: unknown): Record<string, PropertySpec> {
  const entries = isObject(properties) ? Object.entries(properties) : [];
  return Object.fromEntries(
    entries.flatMap(([name, spec]) =>
      isSpec(spec) ? [[name, { ...spec, description: spec.description ?? '' }] as const] : [],
    ),
  );
}

function isSpec(spec: unknown): spec is Omit<PropertySpec, 'description'> & { description?: string } {
  if (!isObject(spec)) return false;
  const { kind, description = '', required = true, served = true, values = [], refersTo = [] } = spec;
  return (
    propertyKinds.some((known) => known === kind) &&
    typeof description === 'string' &&
    required === true &&
    served === true &&
    isTexts(values) &&
    isTexts(refersTo)
  );
}

function isClassification(value: unknown): value is Classification {
  return classifications.some((known) => known === value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function invalid(place: string, problem: string): Diagnostic {
  return diagnostic('extension-type-invalid', { place, problem });
}
