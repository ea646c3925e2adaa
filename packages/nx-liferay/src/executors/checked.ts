import { checkOptions, withTexts } from './check-options';
import { failedWith } from './failed-with';
import type { OptionsSchema } from './options-schema';
import type { Task } from './task';

/**
 * A task that runs when its options are as its schema has them, and says what is wrong with them otherwise. Nx would
 * check them, too, but in a batch it ends with a stack and without a word: the schemas of executors that have a batch
 * are written so that it finds nothing.
 */
export function checked<Options extends object>(schema: OptionsSchema, task: Task<Options>): Task<Options> {
  return (options, context) => {
    const given = withTexts(schema, options);
    const problems = checkOptions(schema, Object.entries(given));
    return problems.length > 0 ? failedWith(problems, context) : task(given, context);
  };
}
