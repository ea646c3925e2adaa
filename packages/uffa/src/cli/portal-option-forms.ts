import type { OptionForm } from './option-form';

/** In seconds. */
export const DEFAULT_PATIENCE = 300;

/** The options of the commands that ask a portal. Credentials are none of them: arguments are seen by everybody. */
export const portalOptionForms: readonly OptionForm[] = [
  { name: 'portal', value: '<address>', summary: 'The portal to ask, such as http://localhost:8080' },
  { name: 'ca', value: '<file>', summary: 'Trust the certificates in a file, in PEM, as well' },
  {
    name: 'routes',
    value: '<dir>',
    summary: 'Take the client id and secret from the routes of a client extension',
  },
  {
    name: 'oauth-application',
    value: '<code>',
    summary: 'Which application, where the routes have several',
  },
  {
    name: 'request-timeout',
    value: '<seconds>',
    summary: `How long an answer or an export may take; default: ${DEFAULT_PATIENCE}`,
  },
];
