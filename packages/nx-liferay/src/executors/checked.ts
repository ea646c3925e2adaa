import { checkOptions, withTexts } from './check-options';
import { failedWith } from './failed-with';
import type { OptionsSchema } from './options-schema';
import type { Task } from './task';

/**
 * Wraps a task: it runs only if its options fit its schema, and otherwise says what is wrong with them. Nx would check
 * them too, but in a batch it ends with a stack trace and no message: so the schemas of executors with a batch are
 * written in such a way that Nx finds nothing.
 */
export function checked<Options extends object>(schema: OptionsSchema, task: Task<Options>): Task<Options> {
  return (options, context) => {
    const given = withTexts(schema, options);
    const diagnostics = checkOptions(schema, Object.entries(given));
    return diagnostics.length > 0 ? failedWith(diagnostics, context) : task(given, context);
  };
}
