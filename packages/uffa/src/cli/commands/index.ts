import { assembleCommand } from './assemble';
import { buildThemeCommand } from './build-theme';
import { catalogueCommand } from './catalogue';
import type { Command } from './command';
import { deployCommand } from './deploy';
import { diffCommand } from './diff';
import { doctorCommand } from './doctor';
import { explainCommand } from './explain';
import { inspectCommand } from './inspect';
import { listCommand } from './list';
import { manifestCommand } from './manifest';
import { mergeCommand } from './merge';
import { packageCommand } from './package';
import { retargetCommand } from './retarget';
import { previewCommand } from './preview';
import { pullCommand } from './pull';
import { statusCommand } from './status';
import { validateCommand } from './validate';
import { verifyCommand } from './verify';

export type { Command, CommandResult, ProjectCommand, QuestionCommand } from './command';

/** The commands there are, in the order of help. */
export const commands: readonly Command[] = [
  packageCommand,
  deployCommand,
  assembleCommand,
  buildThemeCommand,
  listCommand,
  validateCommand,
  inspectCommand,
  verifyCommand,
  diffCommand,
  mergeCommand,
  retargetCommand,
  manifestCommand,
  previewCommand,
  pullCommand,
  statusCommand,
  doctorCommand,
  catalogueCommand,
  explainCommand,
];
