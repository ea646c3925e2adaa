import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { destinationNames, engines, type DeployOptions } from './deploy-options';

/**
 * The options whose values become arguments of another program, and what each can be. A value that begins with "-"
 * would be an option of that program, a control character ends it or forges a line of its output.
 */
const passedOn = {
  container: 'the id or name of a container, such as portal',
  service: 'the name of a service of the compose file, such as liferay',
  cloudProject: 'the id of a project of Liferay Cloud, such as acme',
  environment: 'the name of an environment, such as dev',
} as const satisfies Partial<Record<keyof DeployOptions, string>>;

const CONTROL = /[\0-\x1f\x7f]/;

/** Options, of which the timeout may still be as it is written on a command line. */
type WrittenOptions = Omit<DeployOptions, 'timeout'> & { readonly timeout?: number | string };

/** The values that no deployment can have, whatever the destination. */
export function valueProblems(options: WrittenOptions): readonly Diagnostic[] {
  return [
    ...destinationProblems(options.to),
    ...engineProblems(options.engine),
    ...Object.entries(passedOn).flatMap(([option, expected]) => {
      const value = options[option as keyof typeof passedOn];
      return value === undefined || isOperand(value) ? [] : [invalidOption(option, value, expected)];
    }),
    ...directoryProblems(options.containerDirectory),
    ...instanceProblems(options.virtualInstanceId),
    ...timeoutProblems(options.timeout),
  ];
}

/** Whether a program takes a text for a value: it is not an option of the program, and neither blank nor several lines. */
function isOperand(text: string): boolean {
  return !text.startsWith('-') && text.trim() !== '' && !CONTROL.test(text);
}

/** What is wrong with the value of `to`: it names none of the destinations. */
function destinationProblems(to: string | undefined): readonly Diagnostic[] {
  const isKnown = to === undefined || destinationNames.some((name) => name === to);
  return isKnown ? [] : [invalidOption('to', to, destinationNames.join(', '))];
}

/** What is wrong with the value of `engine`. */
function engineProblems(engine: string | undefined): readonly Diagnostic[] {
  const isKnown = engine === undefined || engines.some((known) => known === engine);
  return isKnown ? [] : [invalidOption('engine', engine, engines.join(' or '))];
}

/** A container has no current directory that could be relied on, and its root is not the portal's. */
function directoryProblems(directory: string | undefined): readonly Diagnostic[] {
  if (directory === undefined) return [];
  const path = posix.normalize(`${directory}/`);
  if (posix.isAbsolute(path) && !/^\/+$/.test(path) && !CONTROL.test(path)) return [];
  return [
    invalidOption('containerDirectory', directory, 'an absolute path in the container, below its root'),
  ];
}

/** It is part of the archive's name, which must stay in `dist`. */
function instanceProblems(virtualInstanceId: string | undefined): readonly Diagnostic[] {
  const isFit = virtualInstanceId === undefined || !/[/\\\0]/.test(virtualInstanceId);
  return isFit ? [] : [diagnostic('virtual-instance-invalid', { virtualInstanceId })];
}

/** What is wrong with the value of `timeout`. */
function timeoutProblems(timeout: number | string | undefined): readonly Diagnostic[] {
  if (timeout === undefined || (Number(timeout) > 0 && Number(timeout) <= 86_400)) return [];
  return [invalidOption('timeout', String(timeout), 'a number of seconds from 1 to 86400')];
}

/** An option whose value is not one of those it can have. */
export function invalidOption(option: string, value: string, expected: string): Diagnostic {
  return diagnostic('deploy-option-invalid', { option, value, expected });
}
