import { kind } from '../kind';

/** What keeps an archive from being deployed, or from being started. */
export const deployKinds = {
  'deploy-archive-damaged': kind<{ archive: string }>({
    severity: 'error',
    title: 'Damaged archive',
    message: ({ archive }) => `${archive} is damaged, and was not deployed.`,
    fix: () =>
      'Deploy again with --skip-nx-cache, which packages it again, and empty the cache with "nx reset" where the archive came from it. What was deployed before is unchanged.',
  }),
  'deploy-archive-missing': kind<{ archive: string; project: string }>({
    severity: 'error',
    title: 'Archive not found',
    message: ({ archive, project }) => `${project} has no ${archive} to deploy.`,
    fix: ({ project }) => `Package ${project} first, with its target "package" or with uffa package.`,
  }),
  'deploy-archive-unusable': kind<{ archive: string }>({
    severity: 'error',
    title: 'Archive with problems',
    message: ({ archive }) => `${archive} lacks what it needs to work, so it was not deployed.`,
    fix: () => 'Solve the problems above and package again, or deploy it as it is with --allow-problems.',
  }),
  'deploy-home-missing': kind<{ home: string; directory: string; setting?: string }>({
    severity: 'error',
    title: 'No local Liferay',
    message: ({ home, directory }) =>
      home === directory
        ? `The directory ${home} does not exist, so nothing was deployed to it.`
        : `There is no Liferay to deploy to: the directory ${home} does not exist.`,
    fix: ({ home, directory, setting }) => {
      if (home === directory)
        return `Correct ${setting ?? home}, or make the directory that your Liferay watches.`;
      const where =
        setting === undefined
          ? 'Name the home of your Liferay with --home=<directory>, liferay.workspace.home.dir in gradle.properties, or LIFERAY_HOME in the environment.'
          : `Correct ${setting}, if your Liferay is elsewhere.`;
      return `${where} To get one, run "gradlew initBundle" or "blade server init", which put it into bundles, or start Liferay's image and deploy with --container=<name>.`;
    },
  }),
  'deploy-log-ended': kind<{ archive: string; log: string; last: string }>({
    severity: 'error',
    title: 'Log ended early',
    message: ({ archive, log, last }) =>
      `${log} ended before it told what became of ${archive}${last === '' ? '' : `; it ended with "${last}"`}.`,
    fix: () => 'See whether the container is still running, and why it stopped.',
  }),
  'deploy-log-missing': kind<{ log: string }>({
    severity: 'error',
    title: 'Log not found',
    message: ({ log }) => `The log ${log} does not exist.`,
    fix: () =>
      'Start the portal once, name its log with the option "log", or deploy without "wait"; nothing was deployed.',
  }),
  'deploy-log-unreadable': kind<{ log: string; reason: string; archive: string; done?: Done }>({
    severity: 'error',
    title: 'Unreadable log',
    message: ({ log, reason }) => `${log} cannot be followed, for it cannot be read (${reason}).`,
    fix: ({ archive, done }) =>
      `Name the log with the option "log", or deploy without "wait"; ${done === undefined ? 'nothing was deployed' : `${archive} is ${done}`}.`,
  }),
  'deploy-name-shared': kind<{ archive: string; projects: readonly string[] }>({
    severity: 'error',
    title: 'Two projects deploy the same file',
    message: ({ archive, projects }) =>
      `${archive} would be deployed from ${projects.join(' and ')}, each replacing the other.`,
    fix: () => 'Rename one of these directories; nothing was deployed.',
  }),
  'deploy-not-told': kind<{ archive: string; log: string; seconds: number }>({
    severity: 'error',
    title: 'No answer from the portal',
    message: ({ archive, log, seconds }) =>
      `${log} has not told within ${seconds} s what became of ${archive}.`,
    fix: () =>
      'See whether the portal is running and logs there; give it longer with the option "timeout". The archive stays deployed.',
  }),
  'deploy-option-idle': kind<{ option: string; without?: string; beside?: string }>({
    severity: 'warning',
    title: 'Option without effect',
    message: ({ option, without, beside }) =>
      without === undefined
        ? `${flags([option])} has no effect beside ${flags([beside ?? ''])}.`
        : `${flags([option])} has no effect without ${flags([without])}.`,
    fix: ({ option, without, beside }) =>
      without === undefined
        ? `Leave ${flags([option])} out, or ${flags([beside ?? ''])}.`
        : `Add ${flags([without])}, or leave ${flags([option])} out.`,
  }),
  'deploy-option-invalid': kind<{ option: string; value: string; expected: string }>({
    severity: 'error',
    title: 'Invalid deploy option',
    message: ({ option, value }) => `The option "${option}" of deploy cannot be "${value}".`,
    fix: ({ option, expected }) => `Set "${option}" to ${expected}.`,
  }),
  'deploy-option-missing': kind<{ destination: string; options: readonly string[] }>({
    severity: 'error',
    title: 'Missing deploy option',
    message: ({ destination, options }) =>
      `Deploying to the destination "${destination}" needs ${flags(options)}.`,
    fix: ({ options }) =>
      `Give ${flags(options)}, or set ${quotedList(options)} in the options of the target.`,
  }),
  'deploy-option-unused': kind<{ option: string; destination: string; users: readonly string[] }>({
    severity: 'error',
    title: 'Option of another destination',
    message: ({ option, destination }) =>
      `Deploying to the destination "${destination}" has no use for ${flags([option])}.`,
    fix: ({ option, users }) =>
      `Give ${users.map((user) => `--to=${user}`).join(' or ')}, or leave ${flags([option])} out; nothing was deployed.`,
  }),
  'deploy-program-failed': kind<{ command: string; reason: string }>({
    severity: 'error',
    title: 'Deploy program failed',
    message: ({ command, reason }) => `"${command}" failed (${reason}); its output says why.`,
    fix: () => 'Correct what the output complains of, such as the name of the container, and deploy again.',
  }),
  'deploy-program-hung': kind<{ command: string; seconds: number }>({
    severity: 'error',
    title: 'Deploy program did not end',
    message: ({ command, seconds }) => `"${command}" was stopped, for it did not end within ${seconds} s.`,
    fix: () => 'Run it by hand to see what it waits for, or give it longer with the option "timeout".',
  }),
  'deploy-program-missing': kind<{ program: string; command: string }>({
    severity: 'error',
    title: 'Program not installed',
    message: ({ program, command }) =>
      `The program "${program}" is not installed, so "${command}" cannot run.`,
    fix: ({ program }) => `Install ${program}, or add its directory to the PATH.`,
  }),
  'deploy-refused-by-portal': kind<{ archive: string; line: string }>({
    severity: 'error',
    title: 'Rejected by the portal',
    message: ({ archive, line }) => `The portal refused ${archive}: "${line}".`,
    fix: () => 'Read what follows this line in its log, and deploy again.',
  }),
  'deploy-stopped': kind<{ command: string }>({
    severity: 'error',
    title: 'Stopped while deploying',
    message: ({ command }) => `"${command}" was stopped, because the run was.`,
    fix: () => 'Deploy again.',
  }),
  'deploy-to-root': kind<{ directory: string; setting: string }>({
    severity: 'error',
    title: 'Deploying to the root directory',
    message: ({ directory, setting }) =>
      `${upperFirst(setting)} names ${directory}, the root of the file system.`,
    fix: () => 'Name the directory that your Liferay watches; nothing was deployed.',
  }),
  'deploy-url-of-this-machine': kind<{ archive: string; destination: string; id: string; url: string }>({
    severity: 'error',
    title: 'Deploying the address of a dev server',
    message: ({ archive, id, url }) =>
      `"${id}" in ${archive} is loaded from ${url}, which only works on the machine where that server runs.`,
    fix: ({ destination }) =>
      `Package for the destination "${destination}" under a profile without this address, and keep it in client-extension.local.yaml; --allow-problems deploys it all the same.`,
  }),
  'deploy-undeploy-impossible': kind<{ archive: string }>({
    severity: 'error',
    title: 'Undeploying is not possible here',
    message: ({ archive }) => `Liferay Cloud has no command that removes ${archive}.`,
    fix: () => 'Delete its service in the console of Liferay Cloud.',
  }),
  'deploy-wait-stopped': kind<{ archive: string; log: string; done: Done }>({
    severity: 'error',
    title: 'Stopped while waiting for the portal',
    message: ({ archive, log, done }) =>
      `${archive} is ${done}, but the run was stopped before ${log} told what became of it.`,
    fix: ({ log }) => `See whether ${log} mentions it by now.`,
  }),
  'deploy-wait-impossible': kind<{ destination: string }>({
    severity: 'error',
    title: 'Log cannot be followed',
    message: ({ destination }) => `The destination "${destination}" has no log of a portal to wait for.`,
    fix: () => 'Deploy without "wait"; nothing was deployed.',
  }),
};

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What was done to an archive before anything went wrong. */
type Done = 'deployed' | 'undeployed';

/** The alternatives, as the command line has them. */
function flags(names: readonly string[]): string {
  return (
    names
      // On Nx's command line, what begins with --cloud is an option of Nx itself.
      .map((name) => (name === 'cloudProject' ? 'lcpProject' : name))
      .map((name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
      .join(' and ')
  );
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(' and ');
}
