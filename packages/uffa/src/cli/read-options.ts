import type { Color } from '../diagnostics/paint';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { unknownCodes } from '../checks';
import { nearestName } from '../diagnostics/nearest-name';
import { endlessFormats, formatNames, isFormatName, type FormatName } from './formats';
import type { Options } from './options';
import { readDeployOptions } from './read-deploy-options';

/** Options as they were given, in their order; one without a value has the value ''. */
export type GivenOptions = readonly { readonly name: string; readonly value: string }[];

/** What given options mean. Of an option that is given twice, the last counts; task outputs add up. */
export function readOptions(given: GivenOptions): {
  readonly options: Options;
  readonly diagnostics: readonly Diagnostic[];
} {
  const last = new Map(given.map(({ name, value }) => [name, value]));
  const outputs = given.filter(({ name }) => name === 'task-output').map(({ value }) => value);
  const failOn = given
    .filter(({ name }) => name === 'fail-on')
    .flatMap(({ value }) => value.split(','))
    .map((code) => code.trim());
  const color = colorOption(given);
  const options: Options = {
    ...optional('workspace', last.get('workspace')),
    ...optional('profile', last.get('profile')),
    ...optional('virtualInstanceId', last.get('virtual-instance-id')),
    ...optional('environment', last.get('environment')),
    taskOutputs: taskOutputs(outputs),
    strictness: last.has('strict') ? 'strict' : 'lenient',
    failOn,
    sourceMaps: last.has('source-maps') ? 'embedded' : 'none',
    sbom: last.has('sbom') ? 'beside' : 'none',
    fixes: last.has('fix') ? (last.has('dry-run') ? 'shown' : 'made') : 'none',
    mode: last.has('watch') ? 'watch' : 'once',
    format: formatOption(given) ?? 'text',
    ...(color === undefined ? {} : { color }),
    deploy: readDeployOptions(last),
  };
  return {
    options,
    diagnostics: [
      ...outputs.flatMap(taskOutputProblem),
      ...unknownCodes(failOn, '--fail-on'),
      ...formatProblems(given, options),
    ],
  };
}

/** An object with the member, or without: an option that was not given is absent, not `undefined`. */
function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

function colorOption(given: GivenOptions): Color | undefined {
  const last = given.findLast(({ name }) => name === 'color' || name === 'no-color');
  return last && (last.name === 'color' ? 'always' : 'never');
}

/** `--json` is another spelling of `--format json`. */
function formatOption(given: GivenOptions): FormatName | undefined {
  const names = given.flatMap(({ name, value }) =>
    name === 'json' ? ['json'] : name === 'format' ? [value] : [],
  );
  return names.filter(isFormatName).at(-1);
}

function formatProblems(given: GivenOptions, { format, mode }: Options): readonly Diagnostic[] {
  const unknown = given.flatMap(({ name, value }) =>
    name === 'format' && !isFormatName(value) ? [value] : [],
  );
  return [
    ...unknown.map((value) => {
      const nearest = nearestName(value, formatNames);
      return diagnostic('format-unknown', {
        format: value,
        ...(nearest === undefined ? {} : { nearest }),
        formats: formatNames,
      });
    }),
    ...(mode === 'watch' && !endlessFormats.includes(format)
      ? [diagnostic('format-of-a-whole-run', { format, formats: endlessFormats })]
      : []),
  ];
}

const TASK_OUTPUT = /^(?:([^=]+):)?([^=:]+)=(.+)$/s;

function taskOutputs(values: readonly string[]): Options['taskOutputs'] {
  return values.flatMap((value) => {
    const [, project, task, path] = TASK_OUTPUT.exec(value) ?? [];
    return task === undefined || path === undefined ? [] : [{ ...optional('project', project), task, path }];
  });
}

function taskOutputProblem(value: string): readonly Diagnostic[] {
  return TASK_OUTPUT.test(value) ? [] : [diagnostic('task-output-malformed', { value })];
}
