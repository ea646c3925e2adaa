import { isObject, jsonObjectIn, type JsonObject } from '../../files/read-json';
import type { PreviewExtension } from '../site/site';

/** A custom property of a theme's tokens with its default value. */
export interface Token {
  readonly variable: string;
  readonly value: string;
}

/**
 * The tokens that a theme defines, with their defaults. A portal writes only what is saved in a style book, so none of
 * them is on a page unless asked for.
 */
export function tokensOf({ settings }: PreviewExtension): readonly Token[] {
  const definition = jsonObjectIn(settings.get('frontendTokenDefinitionJSON') ?? '') ?? {};
  return objectsIn(definition, 'frontendTokenCategories')
    .flatMap((category) => objectsIn(category, 'frontendTokenSets'))
    .flatMap((set) => objectsIn(set, 'frontendTokens'))
    .flatMap((token) =>
      objectsIn(token, 'mappings')
        .filter(({ type }) => type === 'cssVariable')
        .map(({ value }) => ({ variable: String(value), value: valueText(token['defaultValue']) })),
    )
    .filter(({ variable, value }) => /^[\w-]+$/.test(variable) && isDeclarationValue(value));
}

/** The rule that gives the tokens their values. */
export function tokenRule(tokens: readonly Token[]): string {
  return `:root {\n${tokens.map(({ variable, value }) => `\t--${variable}: ${value};\n`).join('')}}`;
}

function valueText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Text that ends neither its declaration nor the style sheet. */
function isDeclarationValue(value: string): boolean {
  return value !== '' && !/[<>{};\\\n\r\f]|\/\*/.test(value);
}

function objectsIn(object: JsonObject, name: string): readonly JsonObject[] {
  const value = object[name];
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isObject) : [];
}
