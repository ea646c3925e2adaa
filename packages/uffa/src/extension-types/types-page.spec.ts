import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  classifications,
  commonProperties,
  extensionTypes,
  type Classification,
  type ExtensionType,
  type PropertySpec,
} from '.';

const page = join(__dirname, '../../../../docs/types.md');

const ships: Readonly<Record<Classification, string>> = {
  batch: 'Imported when it is deployed. One in a project, with one `oAuthApplicationHeadlessServer`.',
  configuration: 'Settings only. Goes with any other classification.',
  frontend: 'Files that Liferay serves: everything under `static/` of the archive.',
  microservice: 'A service of its own: the project brings `Dockerfile` and `LCP.json`.',
};

it('docs/types.md describes every type', async () => {
  await expect(typesPage()).toMatchFileSnapshot(page);
});

/** The text of docs/types.md: run the test with `--update` to write it. */
function typesPage(): string {
  return [
    '# Types of client extension',
    '',
    'A property in **bold** is needed. The types are data in `packages/uffa/src/extension-types`: one object each, from which this page is made. Liferay says more in its [reference](https://learn.liferay.com/w/dxp/development/client-extensions/client-extension-reference).',
    '',
    '## Properties of every type',
    '',
    ...propertyLines(commonProperties),
    ...classifications.flatMap((classification) => [
      '',
      `## ${classification.charAt(0).toUpperCase()}${classification.slice(1)}`,
      '',
      ships[classification],
      ...extensionTypes.filter((type) => type.classification === classification).flatMap(typeLines),
    ]),
    '',
  ].join('\n');
}

function typeLines({ type, description, pid, pidProperty, properties, otherProperties }: ExtensionType) {
  const key =
    pidProperty === undefined ? pid && `\`${pid}\`` : `the value of \`${pidProperty}\`, and \`.scoped\``;
  return [
    '',
    `### ${type}`,
    '',
    description,
    '',
    ...propertyLines(properties),
    ...(otherProperties === 'allowed' ? ['- and the attributes of that configuration'] : []),
    ...(key === undefined ? [] : ['', `PID: ${key}`]),
  ];
}

function propertyLines(properties: Readonly<Record<string, PropertySpec>>): readonly string[] {
  return Object.entries(properties).map(([name, spec]) => {
    const shown = spec.required ? `**\`${name}\`**` : `\`${name}\``;
    const values =
      spec.values === undefined ? '' : ` One of ${spec.values.map((value) => `\`${value}\``).join(', ')}.`;
    const target = spec.refersTo === undefined ? '' : ` The id of an ${spec.refersTo.join(' or ')}.`;
    return `- ${shown} (${spec.kind}): ${spec.description}${values}${target}`;
  });
}
