import { kind } from '../kind';

const meant = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Write "${nearest}".`;

/** What is wrong with the environments that a workspace declares, or with the name of one. */
export const environmentKinds = {
  'environment-address-malformed': kind<{ id: string; value: string }>({
    severity: 'error',
    title: 'Malformed address of an environment',
    message: ({ id, value }) =>
      `The address of "${id}" is ${value === '' ? 'not a text' : `"${value}"`}, and not a scheme with a host and perhaps a port.`,
    fix: () =>
      'Write an address such as "https://orders.example" or "http://localhost:8080", without a path.',
  }),
  'environment-address-unfit': kind<{ environment: string; id: string; type: string }>({
    severity: 'error',
    title: 'Address for an extension that has none',
    message: ({ environment, id, type }) =>
      `Environment "${environment}" gives an address to "${id}", which is a ${type}: only OAuth applications have the address of a service.`,
    fix: () => 'Write the id of the OAuth application, or change the other setting in a profile.',
  }),
  'environment-address-unknown': kind<{ environment: string; id: string; nearest?: string }>({
    severity: 'error',
    title: 'Address for an unknown extension',
    message: ({ environment, id }) =>
      `Environment "${environment}" gives an address to "${id}", and no project has a client extension of that id.`,
    fix: ({ nearest }) =>
      meant(nearest, 'Write the id of an OAuth application of the workspace, or remove it.'),
  }),
  'environment-lcp-fixed': kind<{ member: string }>({
    severity: 'error',
    title: 'Member of LCP.json that is the same everywhere',
    message: ({ member }) =>
      `"${member}" of an LCP.json cannot be set for an environment, because other files and archives rely on it.`,
    fix: () => 'Remove it here, and set it in the LCP.json of the project.',
  }),
  'environment-name-unfit': kind<{ environment: string }>({
    severity: 'error',
    title: 'Unfit name of an environment',
    message: ({ environment }) => `"${environment}" cannot be the name of an environment.`,
    fix: () => 'Use letters, digits, "_", "." and "-", and begin with a letter or digit, such as "staging".',
  }),
  'environment-not-packaged': kind<{ environment: string }>({
    severity: 'error',
    title: 'Archive that was not made for the environment',
    message: ({ environment }) =>
      `"environment" names "${environment}", but the archive was not packaged for it: only a configuration lets that happen before.`,
    fix: ({ environment }) => `Write "-c ${environment}" in place of "--environment ${environment}".`,
  }),
  'environment-profile-unknown': kind<{ environment: string; profile: string; nearest?: string }>({
    severity: 'error',
    title: 'Environment with an unknown profile',
    message: ({ environment, profile }) =>
      `Environment "${environment}" is packaged under the profile "${profile}", and no project has a client-extension.${profile}.yaml.`,
    fix: ({ nearest }) => meant(nearest, 'Write the name of a profile that a project has, or remove it.'),
  }),
  'environment-project-unknown': kind<{ environment: string; project: string; nearest?: string }>({
    severity: 'error',
    title: 'Environment for an unknown project',
    message: ({ environment, project }) =>
      `Environment "${environment}" changes the LCP.json of "${project}", which is not a project of the workspace.`,
    fix: ({ nearest }) => meant(nearest, 'Write the path of a project in the workspace, or its name.'),
  }),
  'environment-unknown': kind<{ environment: string; environments: readonly string[]; nearest?: string }>({
    severity: 'error',
    title: 'Unknown environment',
    message: ({ environment, environments }) =>
      `There is no environment "${environment}"${environments.length === 0 ? ': the workspace declares none' : ''}.`,
    fix: ({ nearest, environments }) =>
      meant(
        nearest,
        environments.length === 0
          ? 'Declare it in uffa.config.json, under "environments".'
          : `Name one of ${environments.join(', ')}, or declare it in uffa.config.json.`,
      ),
  }),
};
