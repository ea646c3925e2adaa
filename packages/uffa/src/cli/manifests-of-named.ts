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
import { namedArchives, shownPath } from './named-archives';

const DEFAULT_FIELDS: ResourceFieldsName = 'dxp-namespace';

/** Writes a resource and an image for each archive that a command line names. */
export async function manifestsOfNamed(question: Question): Promise<Answer> {
  const { arguments: patterns, given, cwd, signal } = question;
  if (patterns.length === 0) return unanswered([diagnostic('verify-nothing-named', {})]);
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

function resourceOptions({ given, options }: Question): ResourceOptions {
  const [serviceId, namespace, dxpNamespace, liferayEnvironment, domain] = [
    'service-id',
    'namespace',
    'dxp-namespace',
    'liferay-environment',
    'domain',
  ].map((option) => given.get(option));
  const { virtualInstanceId } = options;
  const workload = workloadOf(given.get('workload'));
  return {
    ...(serviceId === undefined ? {} : { serviceId }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(dxpNamespace === undefined ? {} : { dxpNamespace }),
    ...(liferayEnvironment === undefined ? {} : { liferayEnvironment }),
    ...(domain === undefined ? {} : { domain }),
    ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
    ...(workload === undefined ? {} : { workload }),
  };
}

function workloadOf(value: string | undefined): Workload | undefined {
  const [kind, name = ''] = value?.split('/') ?? [];
  const known = workloadKinds.find((each) => each === kind);
  return known === undefined ? undefined : { kind: known, name };
}

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const label = new RegExp(`^${LABEL}$`);
/** What an option takes, and in words. */
const forms: readonly (readonly [option: string, form: RegExp, expected: string])[] = [
  [
    'fields',
    new RegExp(`^(?:${resourceFieldsNames.join('|')})$`),
    `one of ${resourceFieldsNames.join(', ')}`,
  ],
  [
    'service-id',
    /^[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/,
    'the id of a service, of up to 63 letters, digits and hyphens',
  ],
  ['namespace', label, 'the name of a namespace'],
  ['dxp-namespace', label, 'the name of a namespace'],
  ['liferay-environment', new RegExp(`^${LABEL}(?:\\.${LABEL})*$`), 'the name of a LiferayEnvironment'],
  ['domain', new RegExp(`^${LABEL}(?:\\.${LABEL})*(?::\\d{1,5})?$`, 'i'), 'a host, such as shop.example.com'],
  [
    'workload',
    new RegExp(`^(?:${workloadKinds.join('|')})/${LABEL}(?:\\.${LABEL})*$`),
    `one of ${workloadKinds.join(', ')}, a slash and a name`,
  ],
  // OCI distribution spec: what a tag can be.
  ['tag', /^\w[\w.-]{0,127}$/, 'a tag, of letters, digits, "_", "." and "-"'],
];

function unfit(given: Question['given']): readonly Diagnostic[] {
  return forms.flatMap(([option, form, expected]) => {
    const value = given.get(option);
    return value === undefined || form.test(value)
      ? []
      : [diagnostic('manifest-option-invalid', { option, value, expected })];
  });
}
