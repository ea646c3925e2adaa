import type { Json } from '../../diagnostics/diagnostic';
import { lcpProperties } from './lcp-properties';
import type { LcpNumber, LcpProperties, LcpShape } from './lcp-property';

type Schema = Readonly<Record<string, Json>>;

/** A token such as `__PROJECT_ID__`, which packaging replaces. */
const token: Schema = { type: 'string', pattern: '__.+__' };

/**
 * The JSON schema (draft 7) of an LCP.json, for editors. It is laxer than validation: a property that it does not know is
 * no error, because Liferay does not document all of them.
 */
export function lcpSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A service of Liferay Cloud',
    type: 'object',
    properties: propertySchemas(lcpProperties),
  };
}

function propertySchemas(properties: LcpProperties): Schema {
  return Object.fromEntries(
    Object.entries(properties).map(([name, { description, shape }]) => [
      name,
      { description, ...shapeSchema(shape) },
    ]),
  );
}

function shapeSchema(shape: LcpShape): Schema {
  switch (shape.kind) {
    case 'text':
      return shape.values === undefined
        ? { type: 'string' }
        : { anyOf: [{ enum: [...shape.values] }, token] };
    case 'flag':
      return { anyOf: [{ type: 'boolean' }, token] };
    case 'number':
      return { anyOf: [numberSchema(shape), token, ...(shape.textual ? [digits] : [])] };
    case 'scalar':
      return { type: ['string', 'number', 'boolean'] };
    case 'list':
      return { type: 'array', items: shapeSchema(shape.of) };
    case 'names':
      return { type: 'object', additionalProperties: shapeSchema(shape.of) };
    case 'object':
      return { type: 'object', properties: propertySchemas(shape.members) };
  }
}

const digits: Schema = { type: 'string', pattern: '^[0-9]+$' };

function numberSchema({ least, most, whole }: LcpNumber): Schema {
  return {
    type: whole ? 'integer' : 'number',
    minimum: least,
    ...(most === Number.MAX_SAFE_INTEGER ? {} : { maximum: most }),
  };
}
