import type { DeployOptions } from '../deploy/deploy-options';
import type { Color } from '../diagnostics/paint';
import type { FormatName } from './formats';
import type { OptionForm } from './option-form';

/** One `--task-output`. */
export interface TaskOutputOption {
  /** The name or path of the project that it is for; absent: not said. */
  readonly project?: string;
  /** The name that `fromTask` gives. */
  readonly task: string;
  /** Relative to the workspace. */
  readonly path: string;
}

/** What the options of a command line say. */
export interface Options {
  readonly workspace?: string;
  readonly profile?: string;
  readonly virtualInstanceId?: string;
  /** The name of one that the workspace declares, or, to `deploy`, else of one of Liferay Cloud or PaaS. */
  readonly environment?: string;
  /** What `fromTask` reads, in the order in which it was given. */
  readonly taskOutputs: readonly TaskOutputOption[];
  readonly strictness: 'strict' | 'lenient';
  /** Codes of diagnostics that count as errors. */
  readonly failOn: readonly string[];
  readonly sourceMaps: 'embedded' | 'none';
  readonly sbom: 'beside' | 'none';
  /** `shown`: as they would be made. */
  readonly fixes: 'none' | 'made' | 'shown';
  readonly mode: 'once' | 'watch';
  readonly format: FormatName;
  readonly color?: Color;
  /** The options that only `deploy` reads. */
  readonly deploy: DeployOptions;
}

/** The options besides those of `deploy` and of the commands that have their own, in the order of help. */
export const generalOptionSpecs: readonly OptionForm[] = [
  {
    name: 'workspace',
    value: '<dir>',
    summary: 'The workspace; default: the nearest one around the current directory',
  },
  {
    name: 'profile',
    value: '<name>',
    summary: 'Use client-extension.<name>.yaml over client-extension.yaml',
  },
  {
    name: 'virtual-instance-id',
    value: '<id>',
    summary: 'Make archives for one virtual instance; default: liferay.virtual.instance.id',
  },
  {
    name: 'environment',
    value: '<name>',
    commands: ['package'],
    summary: 'package: make the archives for an environment of uffa.config.json, in dist/<name>',
  },
  {
    name: 'sbom',
    commands: ['package'],
    summary: 'package: write a CycloneDX document of the packages in the build beside each archive',
  },
  {
    name: 'task-output',
    value: '[<project>:]<name>=<path>',
    summary: 'What "fromTask: <name>" reads, relative to the workspace; may be repeated',
  },
  {
    name: 'source-maps',
    commands: ['build-theme'],
    summary: 'build-theme: embed source maps in the style sheets',
  },
  {
    name: 'watch',
    commands: ['build-theme'],
    summary: 'build-theme: build again whenever a file of the theme changes',
  },
  {
    name: 'fix',
    commands: ['validate'],
    summary: 'validate: correct in place what has exactly one fix',
  },
  {
    name: 'dry-run',
    commands: ['validate'],
    summary: 'validate: show what --fix would change as a diff, and write nothing',
  },
  { name: 'strict', summary: 'Warnings fail, as errors do' },
  {
    name: 'fail-on',
    value: '<codes>',
    summary: 'Warnings of these codes fail, such as url-not-served; may be repeated',
  },
  {
    name: 'format',
    value: '<name>',
    summary: 'text, json, github, gitlab, sarif, junit or markdown; default: text',
  },
  { name: 'json', summary: 'Write one JSON document to standard output, as --format json does' },
  { name: 'color', summary: 'Colour the output, whatever reads it' },
  { name: 'no-color', summary: 'Never colour the output' },
  { name: 'help', short: 'h', summary: 'Show this help' },
  { name: 'version', short: 'v', summary: 'Show the version' },
];
