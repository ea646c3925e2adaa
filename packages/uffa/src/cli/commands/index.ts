import { assembleCommand } from './assemble';
import type { Command } from './command';
import { deployCommand } from './deploy';
import { listCommand } from './list';
import { packageCommand } from './package';
import { validateCommand } from './validate';

export type { Command, CommandResult } from './command';

/** The commands there are, in the order of help. */
export const commands: readonly Command[] = [
  packageCommand,
  deployCommand,
  assembleCommand,
  listCommand,
  validateCommand,
];
