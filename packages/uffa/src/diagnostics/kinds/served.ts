import { kind } from '../kind';
import { someOf } from './some-of';

/** What secretlint's rules find, by their names, in the words of a sentence. */
const secrets: Readonly<Partial<Record<string, string>>> = {
  '1password': 'a token of 1Password',
  anthropic: 'a key of Anthropic',
  aws: 'a key of AWS',
  basicauth: 'a name and a password in an address',
  'database-connection-string': 'the password of a database',
  gcp: 'a key of Google Cloud',
  github: 'a token of GitHub',
  linear: 'a key of Linear',
  npm: 'a token of npm',
  openai: 'a key of OpenAI',
  privatekey: 'a private key',
  sendgrid: 'a key of SendGrid',
  shopify: 'a token of Shopify',
  slack: 'a token of Slack',
};

/** What is wrong with files that an archive serves to everyone, and with the scripts among them. */
export const servedKinds = {
  'address-of-another-project': kind<{ path: string; name: string; address: string }>({
    severity: 'info',
    title: 'Address under the name of another project',
    message: ({ path, name, address }) =>
      `${path} asks for "${address}": this archive has the file, but Liferay serves it under this project's name, not under "${name}".`,
    fix: () => "Let the build write relative addresses, such as Vite's base: './'.",
  }),
  'checkout-step-without-script': kind<{ id: string }>({
    severity: 'warning',
    title: 'Checkout step without its script',
    message: ({ id }) =>
      `The checkout loads index.js for "${id}", whatever the yaml names, and the archive has no static/index.js.`,
    fix: () => 'Assemble the script as static/index.js, without a hash in its name.',
  }),
  'element-defined-twice': kind<{ id: string; tag: string; other: string }>({
    severity: 'info',
    title: 'One element name for two scripts',
    message: ({ id, tag, other }) =>
      `"${id}" and "${other}" both have the element <${tag}> and no script in common: on a page with both, the second definition fails.`,
    fix: ({ id }) => `Give the element of "${id}" a name of its own, unless its script looks first.`,
  }),
  'import-not-offered': kind<{ path: string; specifier: string }>({
    severity: 'warning',
    title: 'Import that no import map has',
    message: ({ path, specifier }) =>
      `${path} imports "${specifier}", which neither Liferay nor a jsImportMapsEntry of this workspace offers: the browser does not run the script.`,
    fix: ({ specifier }) =>
      `Let the build bundle "${specifier}": take it out of what the bundler calls external. Or offer it with a jsImportMapsEntry.`,
  }),
  'node-modules-served': kind<{ path: string; files: number }>({
    severity: 'info',
    title: 'node_modules served to everyone',
    message: ({ path, files }) =>
      `${files === 1 ? 'One file' : `${files} files`} below node_modules can be read by everyone, such as ${path}.`,
    fix: () => 'Bundle what browsers need, and name only that in "from" and "include".',
  }),
  'property-since-release': kind<{ id: string; property: string; since: string; product: string }>({
    severity: 'warning',
    title: 'Property of a newer release',
    message: ({ id, property, since, product }) =>
      `Liferay reads "${property}" of "${id}" since ${since}, and this workspace is for ${product}.`,
    fix: ({ property, since }) => `Remove "${property}", or update Liferay to ${since} or later.`,
  }),
  'source-map-with-sources': kind<{ paths: readonly string[] }>({
    severity: 'info',
    title: 'Source map with the sources in it',
    message: ({ paths }) => `Everyone can read the sources of the project in ${someOf(paths)}.`,
    fix: () => 'Keep *.map files out with "include", if the sources are not public.',
  }),
  'static-file-secret': kind<{ path: string; rule: string }>({
    severity: 'warning',
    title: 'Secret in a file that everyone can read',
    message: ({ path, rule }) => `${path} holds what looks like ${secrets[rule] ?? 'a secret'}.`,
    fix: () => 'Take it out, and have it replaced where it comes from: what was published once is known.',
    line: 'hidden',
  }),
  'type-behind-feature-flag': kind<{ id: string; type: string; featureFlag: string; product: string }>({
    severity: 'info',
    title: 'Type behind a feature flag',
    message: ({ id, type, featureFlag, product }) =>
      `In ${product}, Liferay knows the type ${type} of "${id}" only where the feature flag ${featureFlag} is on.`,
    fix: ({ featureFlag }) => `Add to portal-ext.properties: feature.flag.${featureFlag}=true`,
  }),
  'type-since-release': kind<{ id: string; type: string; since: string; product: string }>({
    severity: 'warning',
    title: 'Type of a newer release',
    message: ({ id, type, since, product }) =>
      `Liferay knows the type ${type} of "${id}" since ${since}, and this workspace is for ${product}.`,
    fix: ({ since }) => `Update Liferay to ${since} or later, or use another type.`,
  }),
};
