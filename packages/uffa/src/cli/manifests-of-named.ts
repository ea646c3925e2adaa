import { dirname, resolve } from 'node:path';
import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import {
  resourceFields,
  resourceFieldsNames,
  workloadKinds,
  type ResourceFieldsName,
  type Workload,
} from '../kubernetes/resource-fields';
import type { ResourceOptions } from '../kubernetes/resource-values';
import { writeManifest } from '../kubernetes/write-manifest';
import type { Answer, Question } from './commands/command';
import { unanswered } from './commands/unanswered';
import { givenMembers } from './given-members';
import { namedArchives, shownPath } from './named-archives';
import { isDottedName, isLabel, unfitValues, type ValueForm } from './value-forms';

const DEFAULT_FIELDS: ResourceFieldsName = 'dxp-namespace';

/** Writes a resource and an image for each archive that a command line names. */
export async function manifestsOfNamed(question: Question): Promise<Answer> {
  const { arguments: patterns, given, cwd, signal } = question;
  if (patterns.length === 0) return unanswered([diagnostic('verify-nothing-named', { command: 'manifest' })]);
  const problems = unfit(given);
  if (problems.length > 0) return unanswered(problems);
  const { archives, diagnostics: unmatched } = await namedArchives(patterns, cwd);
  const name = given.get('fields') ?? DEFAULT_FIELDS;
  const fields = resourceFields[resourceFieldsNames.find((each) => each === name) ?? DEFAULT_FIELDS];
  const out = given.get('out');
  const found: Diagnostic[] = [...unmatched];
  const texts = new Map<string, string>();
  const written: { archive: string; resource: string; image: string; digest: string }[] = [];
  for (const { file, shown } of archives) {
    const directory = out === undefined ? dirname(file) : resolve(cwd, out);
    const resource = resourceOptions(question);
    const result = await writeManifest({
      ...{ file, shown, directory, fields, resource, signal },
      tag: given.get('tag') ?? 'latest',
    });
    found.push(...result.diagnostics);
    for (const [path, text] of result.texts) texts.set(path, text);
    if (result.written === undefined) continue;
    const paths = [result.written.resource, result.written.image].map((path) => shownPath(path, cwd));
    const [resourcePath = '', image = ''] = paths;
    written.push({ archive: shown, resource: resourcePath, image, digest: result.written.digest });
  }
  return {
    success: !hasErrors(found),
    lines: written.flatMap(({ resource, image, digest }) => [
      `${resource}  ClientExtension with the fields of ${name}`,
      `${image}  ${digest}`,
    ]),
    json: { fields: name, manifests: written },
    diagnostics: found,
    sources: (file) => texts.get(file),
  };
}

const members = [
  ['service-id', 'serviceId'],
  ['namespace', 'namespace'],
  ['dxp-namespace', 'dxpNamespace'],
  ['liferay-environment', 'liferayEnvironment'],
  ['domain', 'domain'],
] as const;

function resourceOptions({ given, options }: Question): ResourceOptions {
  const { virtualInstanceId } = options;
  const workload = workloadOf(given.get('workload'));
  return {
    ...givenMembers(given, members),
    ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
    ...(workload === undefined ? {} : { workload }),
  };
}

function workloadOf(value: string | undefined): Workload | undefined {
  const [kind, name = ''] = value?.split('/') ?? [];
  const known = workloadKinds.find((each) => each === kind);
  return known === undefined ? undefined : { kind: known, name };
}

/** A label of up to 63 characters, whose letters may be large, with dots and underscores inside. */
const SERVICE_ID = /^[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/;
/** OCI distribution spec: what a tag can be. */
const TAG = /^\w[\w.-]{0,127}$/;

const forms: readonly ValueForm[] = [
  {
    option: 'fields',
    isValid: (value) => resourceFieldsNames.some((each) => each === value),
    expected: `one of ${resourceFieldsNames.join(', ')}`,
  },
  {
    option: 'service-id',
    isValid: (value) => SERVICE_ID.test(value),
    expected: 'the id of a service, of up to 63 letters, digits and hyphens',
  },
  { option: 'namespace', isValid: isLabel, expected: 'the name of a namespace' },
  { option: 'dxp-namespace', isValid: isLabel, expected: 'the name of a namespace' },
  { option: 'liferay-environment', isValid: isDottedName, expected: 'the name of a LiferayEnvironment' },
  { option: 'domain', isValid: isHost, expected: 'a host, such as shop.example.com' },
  {
    option: 'workload',
    isValid: isWorkload,
    expected: `one of ${workloadKinds.join(', ')}, a slash and a name`,
  },
  {
    option: 'tag',
    isValid: (value) => TAG.test(value),
    expected: 'a tag, of letters, digits, "_", "." and "-"',
  },
];

/** With a port or without. */
function isHost(value: string): boolean {
  const [, name = '', port] = /^([^:]*)(?::(.*))?$/.exec(value.toLowerCase()) ?? [];
  return isDottedName(name) && (port === undefined || /^\d{1,5}$/.test(port));
}

function isWorkload(value: string): boolean {
  const slash = value.indexOf('/');
  return workloadOf(value) !== undefined && isDottedName(value.slice(slash + 1));
}

function unfit(given: Question['given']): readonly Diagnostic[] {
  return unfitValues(given, forms).map((each) => diagnostic('manifest-option-invalid', each));
}
