import { Refusal } from '../../answers/refusal';
import type { StoredEntry } from '../../store/entry';
import type { Property } from '../properties';
import type { Filter, Literal, Operator } from './filter';
import { timeOf } from './literal';

/** Undefined: unknown, because an entry has no value. As in SQL, an unknown is not turned round by `not`. */
type Truth = boolean | undefined;

/** Whether an entry is in what a filter lets through. */
export type EntryTest = (entry: StoredEntry) => boolean;

/**
 * Makes a test of a filter, which looks each property up once.
 * @throws Refusal for a property that can't be compared, or not with such a value
 */
export function entryTest(filter: Filter, propertyOf: (name: string) => Property | undefined): EntryTest {
  const truth = compiled(filter, (name) => {
    const property = propertyOf(name);
    if (property === undefined)
      throw new Refusal(
        400,
        `A property used in the filter criteria is not supported: ${name.slice(0, 100)}`,
      );
    return property;
  });
  return (entry) => truth(entry) === true;
}

function compiled(filter: Filter, propertyOf: (name: string) => Property): (entry: StoredEntry) => Truth {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const tests = filter.of.map((each) => compiled(each, propertyOf));
      const decisive = filter.kind === 'or';
      return (entry) => joined(tests, entry, decisive);
    }
    case 'not': {
      const test = compiled(filter.of, propertyOf);
      return (entry) => {
        const truth = test(entry);
        return truth === undefined ? undefined : !truth;
      };
    }
    case 'compare':
      return comparison(filter.property, propertyOf(filter.property), filter.operator, filter.value);
    case 'in': {
      const property = propertyOf(filter.property);
      const values = new Set(filter.values.map((value) => operandOf(filter.property, property, value)));
      return ofValue(property, (value) => values.has(value));
    }
    case 'contains':
    case 'startswith': {
      const property = propertyOf(filter.property);
      if (property.type !== 'text')
        throw new Refusal(
          400,
          `The property ${filter.property} is not a text, so ${filter.kind} does not take it`,
        );
      const { kind, text } = filter;
      return ofValue(property, (value) => {
        const whole = String(value);
        return kind === 'contains' ? whole.includes(text) : whole.startsWith(text);
      });
    }
  }
}

function joined(
  tests: readonly ((entry: StoredEntry) => Truth)[],
  entry: StoredEntry,
  decisive: boolean,
): Truth {
  let result: Truth = !decisive;
  for (const test of tests) {
    const truth = test(entry);
    if (truth === decisive) return decisive;
    if (truth === undefined) result = undefined;
  }
  return result;
}

function comparison(
  name: string,
  property: Property,
  operator: Operator,
  literal: Literal,
): (entry: StoredEntry) => Truth {
  if (literal.kind === 'null') {
    if (operator !== 'eq' && operator !== 'ne') throw otherType(name);
    return (entry) => (property.valueIn(entry) === undefined) === (operator === 'eq');
  }
  const operand = operandOf(name, property, literal);
  return ofValue(property, (value) => compare(value, operand, operator));
}

function ofValue({ valueIn }: Property, test: (value: boolean | number | string) => boolean) {
  return (entry: StoredEntry): Truth => {
    const value = valueIn(entry);
    return value === undefined ? undefined : test(value);
  };
}

function compare(
  value: boolean | number | string,
  operand: boolean | number | string,
  operator: Operator,
): boolean {
  switch (operator) {
    case 'eq':
      return value === operand;
    case 'ne':
      return value !== operand;
    case 'gt':
      return value > operand;
    case 'ge':
      return value >= operand;
    case 'lt':
      return value < operand;
    case 'le':
      return value <= operand;
  }
}

/** The value to compare with; ids may be texts, and so may dates. */
function operandOf(name: string, { type }: Property, literal: Literal): boolean | number | string {
  if (literal.kind === 'null') throw otherType(name);
  if (literal.kind === type) return literal.value;
  if (literal.kind === 'text' && type === 'number' && /^-?\d{1,20}$/.test(literal.value))
    return Number(literal.value);
  const time = literal.kind === 'text' && type === 'time' ? timeOf(literal.value) : undefined;
  if (time !== undefined) return time.value;
  throw otherType(name);
}

function otherType(name: string): Refusal {
  return new Refusal(400, `The filter compares the property ${name} with a value of another type`);
}
