import type { OptionForm } from './option-form';

/** An option that only `deploy` reads. */
export type DeployOptionName = (typeof deployOptionSpecs)[number]['name'];

/** The options of `deploy`, in the order of help. */
export const deployOptionSpecs = [
  {
    name: 'to',
    value: '<destination>',
    summary: 'bundle, container, cloud or paas; default: as the options imply',
  },
  {
    name: 'home',
    value: '<dir>',
    summary: 'The local Liferay; default: liferay.workspace.home.dir, LIFERAY_HOME, bundles',
  },
  {
    name: 'directory',
    value: '<dir>',
    summary: 'Where archives go, in place of osgi/client-extensions in the home',
  },
  { name: 'container', value: '<name>', summary: 'The id or name of the container that Liferay runs in' },
  { name: 'service', value: '<name>', summary: 'The compose service that Liferay runs in' },
  { name: 'engine', value: '<name>', summary: 'docker or podman; default: the first that answers' },
  { name: 'container-directory', value: '<dir>', summary: 'Default: /opt/liferay/osgi/client-extensions' },
  { name: 'lcp-project', value: '<id>', summary: 'The project of Liferay Cloud' },
  { name: 'cloud-project', value: '<id>', summary: 'Another name of --lcp-project' },
  {
    name: 'environment',
    value: '<name>',
    summary: 'An environment of uffa.config.json; without any there, one of Liferay Cloud or PaaS',
  },
  {
    name: 'configs',
    value: '<dir>',
    summary: 'The environments of Liferay PaaS; default: configs, liferay/configs',
  },
  { name: 'allow-problems', summary: 'Deploy archives that lack what they need to work' },
  { name: 'undeploy', summary: 'Remove the archives again' },
  { name: 'dry-run', summary: 'Say what would be done, and do nothing' },
  { name: 'wait', summary: "Follow the portal's log until it tells what became of the project" },
  {
    name: 'verify',
    value: '<address>',
    summary: 'Ask the portal there what became of the project, as uffa status does',
  },
  {
    name: 'log',
    value: '<path>',
    summary: 'The log to follow, a file or a directory; default: logs in the home',
  },
  { name: 'timeout', value: '<seconds>', summary: 'For docker, podman, lcp, and for --wait; default: 300' },
] as const satisfies readonly OptionForm[];
