import type { OptionForm } from './option-form';

/** Where `uffa status` looks, besides the options that say how a portal is asked. */
export const statusSourceForms = [
  {
    name: 'page',
    value: '<path>',
    summary: 'A page that shows what is placed on it; several with commas; default: /',
  },
  {
    name: 'portal-log',
    value: '<path>',
    summary: "The portal's log: a file, or the directory of its daily files",
  },
  { name: 'container', value: '<name>', summary: 'The container that Liferay runs in, for its log' },
  { name: 'service', value: '<name>', summary: 'The compose service that Liferay runs in, for its log' },
  { name: 'engine', value: '<name>', summary: 'docker or podman; default: the first that answers' },
  {
    name: 'gogo',
    value: '<host:port>',
    summary: "The portal's Gogo shell, such as localhost:11311",
  },
  { name: 'lcp-project', value: '<id>', summary: 'The project of Liferay Cloud, which lcp is asked for' },
  { name: 'environment', value: '<name>', summary: 'status: the environment of Liferay Cloud, such as dev' },
  {
    name: 'lcp-log',
    value: '<service>',
    summary: "The service of Liferay Cloud whose log is the portal's, such as liferay",
  },
  {
    name: 'lcp-failed',
    value: '<words>',
    summary: 'What lcp calls services that do not run; several with commas; default: down',
  },
  {
    name: 'namespace',
    value: '<name>',
    summary: 'The Kubernetes namespace of the ClientExtension resources, which kubectl is asked for',
  },
  { name: 'dxp-namespace', value: '<name>', summary: 'That of DXP; default: as the resource says' },
  { name: 'kube-context', value: '<name>', summary: 'A context of the kubeconfig; default: the current one' },
] as const satisfies readonly OptionForm[];
