import { report } from '../report';
import { choose, type Choice } from '../terminal/choose';
import type { Terminal } from '../terminal/terminal';
import type { ClientExtensionSchema } from './client-extension-schema';
import { recipesOf } from './recipes/find-recipe';

/**
 * Asks for the framework if there is a choice and none is given. Where nobody sits at the terminal, the type's first one
 * is taken, which is said together with the others.
 */
export async function askFramework(
  schema: ClientExtensionSchema,
  terminal: Terminal | undefined,
): Promise<ClientExtensionSchema> {
  const choices = recipesOf(schema.type).map(({ framework, title }) => ({ value: framework, label: title }));
  if (schema.framework !== undefined || choices.length < 2) return schema;
  if (terminal === undefined) {
    report(defaultText(schema.type, choices));
    return schema;
  }
  return { ...schema, framework: await choose('What shall it be made with?', choices, terminal) };
}

function defaultText(type: string, [first, ...others]: readonly Choice[]): string {
  const names = others.map(({ value }) => `--framework=${value}`).join(', ');
  return `Without --framework, ${type} is made with ${first?.value ?? ''}. Others are ${names}.`;
}
