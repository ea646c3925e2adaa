import { choose } from '../terminal/choose';
import type { Terminal } from '../terminal/terminal';
import type { ClientExtensionSchema } from './client-extension-schema';
import { recipesOf } from './recipes/find-recipe';

/** Asks for the framework if there is a choice, none is given, and somebody sits at the terminal. */
export async function askFramework(
  schema: ClientExtensionSchema,
  terminal: Terminal | undefined,
): Promise<ClientExtensionSchema> {
  const choices = recipesOf(schema.type).map(({ framework, title }) => ({ value: framework, label: title }));
  if (schema.framework !== undefined || terminal === undefined || choices.length < 2) return schema;
  return { ...schema, framework: await choose('What shall it be made with?', choices, terminal) };
}
