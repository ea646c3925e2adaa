import { kind } from '../kind';
import { expectedKinds, valueKinds, type ExpectedKind } from './value-kinds';

/** What Liferay's plugin accepts in a manifest although it is hardly ever meant. */
export const checkKinds = {
  'lcp-id-fixed': kind<{ id: string; projectId: string }>({
    severity: 'info',
    title: 'Fixed id in LCP.json',
    message: ({ id }) => `LCP.json names the id "${id}", which breaks when the directory is renamed.`,
    fix: () => 'Write "id": "__PROJECT_ID__".',
  }),
  'lcp-id-of-another': kind<{ id: string; projectId: string }>({
    severity: 'warning',
    title: 'Wrong id in LCP.json',
    message: ({ id, projectId }) => `LCP.json names the id "${id}", but the project's id is "${projectId}".`,
    fix: () => 'Write "id": "__PROJECT_ID__".',
  }),
  'microservice-without-program': kind<{ id: string }>({
    severity: 'warning',
    title: 'Microservice without a program',
    message: ({ id }) => `Nothing is assembled for the microservice "${id}", so its archive has no program.`,
    fix: () =>
      'Add to client-extension.yaml what the image needs, such as: assemble: [{from: ., include: [src/**/*.js, package.json]}]',
  }),
  'portlet-category-outdated': kind<{ id: string }>({
    severity: 'info',
    title: 'Outdated widget category',
    message: ({ id }) =>
      `"${id}" is put into the category "category.remote-apps", which Liferay no longer has.`,
    fix: () => 'Write "portletCategoryName: category.client-extensions", or leave it out.',
  }),
  'property-missing': kind<{ id: string; type: string; property: string }>({
    severity: 'warning',
    title: 'Missing property',
    message: ({ id, type, property }) => `Client extension "${id}" of type ${type} has no "${property}".`,
    fix: ({ id, property }) => `Add "${property}: …" to "${id}".`,
  }),
  'property-of-wrong-kind': kind<{
    id: string;
    property: string;
    expected: ExpectedKind;
    kind?: 'list' | 'map';
    text?: string;
    within?: 'list';
  }>({
    severity: 'warning',
    title: 'Wrong value type',
    message: ({ id, property, expected, kind: found, text, within }) => {
      const what = found === undefined ? `"${text ?? ''}"` : valueKinds[found];
      const is = within === 'list' ? `is a list with ${what} in it` : `is ${what}`;
      return `"${property}" of client extension "${id}" ${is}, but Liferay takes ${expectedKinds[expected]}.`;
    },
    fix: ({ property, expected }) => exampleOf(property, expected),
  }),
  'property-unknown': kind<{
    id: string;
    type: string;
    property: string;
    nearest?: string;
    known: readonly string[];
  }>({
    severity: 'warning',
    title: 'Unknown property',
    message: ({ id, type, property }) =>
      `"${property}" of client extension "${id}" is not a property of type ${type}.`,
    fix: ({ property, nearest, known }) =>
      nearest === undefined
        ? `Remove "${property}"${known.length === 0 ? '' : `, or use ${known.length === 1 ? '' : 'one of '}${known.join(', ')}`}.`
        : `Write "${nearest}".`,
  }),
  'reference-of-wrong-type': kind<Reference & { type: string }>({
    severity: 'warning',
    title: 'Reference to the wrong type',
    message: ({ id, property, target, type }) =>
      `"${property}" of "${id}" names "${target}", which is of type ${type}.`,
    fix: ({ property, expected }) => `Let "${property}" name an extension of type ${expected.join(' or ')}.`,
  }),
  'reference-to-another-project': kind<Reference>({
    severity: 'info',
    title: 'Reference to another project',
    message: ({ id, property, target }) =>
      `"${property}" of "${id}" names "${target}", which is not in this project.`,
    fix: ({ target, expected }) =>
      `Deploy the project that has "${target}" too, or define it here with the type ${expected.join(' or ')}.`,
  }),
  'reference-undefined': kind<Reference & { nearest?: string }>({
    severity: 'warning',
    title: 'Undefined reference',
    message: ({ id, property, target }) =>
      `"${property}" of "${id}" names "${target}", which is not in this project.`,
    fix: ({ property, target, nearest }) =>
      nearest === undefined
        ? `Define "${target}", or write "LXC:${target}" if another project has it.`
        : `Write "${property}: ${nearest}", or "LXC:${target}" if another project has it.`,
  }),
  'scope-incomplete': kind<{ id: string; scope: string; complete: string }>({
    severity: 'info',
    title: 'Incomplete scope',
    message: ({ id, scope }) => `The scope "${scope}" of "${id}" does not end like those of Liferay's APIs.`,
    fix: ({ complete }) => `Write "${complete}", if that is meant.`,
  }),
  'script-location-missing': kind<{ id: string }>({
    severity: 'warning',
    title: 'Script of the whole instance without a location',
    message: ({ id }) =>
      `Client extension "${id}" has the scope company and no "scriptLocation": Liferay puts its script on no page.`,
    fix: () => 'Add "scriptLocation: bottom" or "scriptLocation: head".',
  }),
  'service-address-without-port': kind<{ id: string; address: string; expected: readonly string[] }>({
    severity: 'warning',
    title: 'Service address without a port',
    message: ({ id, address }) => `The service address "${address}" of "${id}" has no port.`,
    fix: ({ address, expected }) =>
      `Write "${address}:${expected[0] ?? '8080'}", with the port that the service listens on.`,
  }),
  'service-port-differs': kind<{ id: string; port: string; expected: readonly string[] }>({
    severity: 'warning',
    title: 'Port differs from LCP.json',
    message: ({ id, port, expected }) =>
      `The service address of "${id}" has the port ${port}, but LCP.json has ${expected.join(', ')}.`,
    fix: () => 'Use the port that the service listens on in both.',
  }),
  'url-kept-by-cdn': kind<{ id: string; url: string }>({
    severity: 'info',
    title: 'Address that stays the same behind a CDN',
    message: ({ id, url }) =>
      `"${url}" of "${id}" stays the same when the file changes, and LCP.json turns on the CDN: browsers may keep the old file.`,
    fix: ({ url }) =>
      `Write "${url}${url.includes('?') ? '&' : '?'}t=\${modifiedTime}", or give the file a name with a hash: "hashify" in assemble.`,
  }),
  'url-of-this-machine': kind<{ id: string; property: string; url: string }>({
    severity: 'warning',
    title: "URL of the developer's machine",
    message: ({ id, property, url }) =>
      `"${property}" of "${id}" is "${url}", and every visitor's browser looks for that on its own machine.`,
    fix: () =>
      'Move the line to client-extension.local.yaml: the profile local is for your own machine, and pipelines leave it out.',
  }),
  'virtual-instance-invalid': kind<{ virtualInstanceId: string }>({
    severity: 'error',
    title: 'Invalid virtual instance',
    message: ({ virtualInstanceId }) =>
      `The virtual instance "${virtualInstanceId}" would be a part of the archive's name, which can hold no slash.`,
    fix: () => 'Give the web id of the instance, such as shop.example.com, without a scheme or a path.',
  }),
  'virtual-instance-overridden': kind<{ id: string; value: string; virtualInstanceId: string }>({
    severity: 'warning',
    title: 'Conflicting virtual instances',
    message: ({ id, value, virtualInstanceId }) =>
      `"${id}" asks for the virtual instance "${value}", but the workspace for "${virtualInstanceId}", which is used.`,
    fix: () => 'Remove "dxp.lxc.liferay.com.virtualInstanceId" from the yaml.',
  }),
  'virtual-instance-property-deprecated': kind<{ id: string }>({
    severity: 'warning',
    title: 'Deprecated virtual instance property',
    message: ({ id }) => `"dxp.lxc.liferay.com.virtualInstanceId" of "${id}" is deprecated.`,
    fix: () => 'Remove it, and set liferay.virtual.instance.id in gradle.properties.',
  }),
};

export interface Reference {
  readonly id: string;
  readonly property: string;
  readonly target: string;
  readonly expected: readonly string[];
}

function exampleOf(property: string, expected: ExpectedKind): string {
  switch (expected) {
    case 'string':
      return `Write one text: "${property}: …".`;
    case 'boolean':
      return `Write "${property}: true" or "${property}: false".`;
    case 'integer':
      return `Write "${property}: 10" or another number without a fraction.`;
    case 'list':
      return `Write "${property}: […]" with nothing but texts in the list.`;
  }
}
