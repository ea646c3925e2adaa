import { kind } from '../kind';

type AddressProblem = 'form' | 'missing' | 'password' | 'query';

/** Why a portal that is asked over HTTP does not answer with what was asked for. */
export const portalClientKinds = {
  'portal-access-denied': kind<{ request: string; title?: string; scope?: string }>({
    severity: 'error',
    title: 'Access to the portal denied',
    message: ({ request, title }) => `The portal does not allow "${request}"${said(title)}.`,
    fix: ({ scope }) =>
      scope === undefined
        ? 'Give the OAuth 2 application the missing scope, or use a user who is allowed to do this.'
        : `Give the OAuth 2 application the scope "${scope}", or use a user who is allowed to do this.`,
  }),
  'portal-address-invalid': kind<{ address: string; problem: AddressProblem }>({
    severity: 'error',
    title: 'Invalid address of a portal',
    message: ({ address, problem }) => `${addressProblems[problem](address)}.`,
    fix: ({ problem }) =>
      problem === 'missing'
        ? 'Name the portal, such as "--portal http://localhost:8080".'
        : problem === 'password'
          ? 'Write the address alone, and put the name and password into LIFERAY_USER and LIFERAY_PASSWORD.'
          : 'Write it like "http://localhost:8080", with a path only where the portal has one.',
  }),
  'portal-answer-cut': kind<{ request: string }>({
    severity: 'error',
    title: 'Answer cut off',
    message: ({ request }) => `The connection ended in the middle of the answer to "${request}".`,
    fix: () => 'Run again; the incomplete answer is not used.',
  }),
  'portal-answer-failed': kind<{ request: string; status: number; title?: string }>({
    severity: 'error',
    title: 'Request failed in the portal',
    message: ({ request, status, title }) =>
      `The portal answers "${request}" with status ${status}${said(title)}.`,
    fix: ({ status }) =>
      status === 404
        ? 'Check the address of the portal, and whether its release has this resource.'
        : "Look into the portal's log, which says more.",
  }),
  'portal-answer-not-json': kind<{ request: string; type: string }>({
    severity: 'error',
    title: 'Answer is not JSON',
    message: ({ request, type }) =>
      `The answer to "${request}" is not JSON, but ${type === '' ? 'of an unknown type' : type}.`,
    fix: () => 'Check the address: a login page or a proxy may answer in place of the portal.',
  }),
  'portal-answer-not-understood': kind<{ request: string }>({
    severity: 'error',
    title: 'Answer not understood',
    message: ({ request }) => `The answer to "${request}" does not look like one of a portal.`,
    fix: () => 'Check that the address is that of a Liferay DXP whose release has this resource.',
  }),
  'portal-answer-too-large': kind<{ request: string; most: number }>({
    severity: 'error',
    title: 'Answer too large',
    message: ({ request, most }) =>
      `The answer to "${request}" holds more than ${Math.floor(most / 1_000_000)} MB in one piece.`,
    fix: () => 'Ask for less, such as by "--filter", or move large files out of the entry.',
  }),
  'portal-certificate-untrusted': kind<{ portal: string; reason: string }>({
    severity: 'error',
    title: 'Untrusted certificate',
    message: ({ portal, reason }) => `The certificate of ${portal} is not trusted (${reason}).`,
    fix: () => 'Name the PEM file of the certificate that signed it, with "--ca".',
  }),
  'portal-credentials-missing': kind<{ variables: readonly string[] }>({
    severity: 'error',
    title: 'No credentials for the portal',
    message: () => 'The portal needs credentials, and none are given.',
    fix: ({ variables }) =>
      `Set ${variables.join(' and ')}, or LIFERAY_USER and LIFERAY_PASSWORD, or name the routes directory with "--routes".`,
  }),
  'portal-credentials-refused': kind<{ request: string; status: number; title?: string }>({
    severity: 'error',
    title: 'Credentials refused',
    message: ({ request, status, title }) =>
      `The portal does not accept the credentials for "${request}" (${status})${said(title)}.`,
    fix: () =>
      'Check the client id and secret, or the user and password. Liferay SaaS accepts no passwords here.',
  }),
  'portal-redirects': kind<{ request: string; to: 'elsewhere' | 'login'; location: string }>({
    severity: 'error',
    title: 'Portal redirects',
    message: ({ request, to, location }) =>
      `The portal answers "${request}" with a redirect to ${to === 'login' ? 'a login page' : 'another address'}: ${location === '' ? 'it does not say which' : location}.`,
    fix: ({ to }) =>
      to === 'login'
        ? 'Check the credentials; they are not sent to another address.'
        : 'Name the address that it redirects to, if that is the portal: credentials are sent to no other.',
  }),
  'portal-routes-unfit': kind<{ directory: string; applications: readonly string[] }>({
    severity: 'error',
    title: 'Routes without one application',
    message: ({ directory, applications }) =>
      applications.length === 0
        ? `${directory} holds no "<code>.oauth2.headless.server.client.id" and ".secret".`
        : `${directory} has these applications, and it takes one that is named: ${applications.join(', ')}.`,
    fix: () =>
      'Name the directory of a client extension with an oAuthApplicationHeadlessServer, and its code with "--oauth-application".',
  }),
  'request-timeout-invalid': kind<{ value: string }>({
    severity: 'error',
    title: 'Invalid request timeout',
    message: ({ value }) => `"${value}" is not a number of seconds.`,
    fix: () => 'Write a number above 0, such as "--request-timeout 600".',
  }),
  'portal-unreachable': kind<{ portal: string; reason: string }>({
    severity: 'error',
    title: 'Portal unreachable',
    message: ({ portal, reason }) => `${portal} does not answer (${reason}).`,
    fix: () => 'Start the portal, or correct its address; "--request-timeout" gives it more time.',
  }),
};

const addressProblems: Readonly<Record<AddressProblem, (address: string) => string>> = {
  form: (address) => `"${address}" is not the address of a portal`,
  missing: () => 'The address of the portal is missing',
  password: (address) => `The address ${address} is given with a name or password in it`,
  query: (address) => `The address ${address} is given with a query or a fragment`,
};

function said(title: string | undefined): string {
  return title === undefined ? '' : `: ${title.replace(/[.\s]+$/, '')}`;
}
