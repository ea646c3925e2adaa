import { kind } from '../kind';

/** About the catalogue of a Liferay: its making, its file, and what differs from it. */
export const catalogueKinds = {
  'batch-class-not-imported': kind<{ name: string }>({
    severity: 'warning',
    title: 'Class that is only exported',
    message: ({ name }) =>
      `Liferay exports "${name}" and does not import it: the items of this file are lost.`,
    fix: () => 'Create the items in another way, such as in a site initializer or by hand.',
  }),
  'batch-class-not-offered': kind<{ name: string; nearest?: string; catalogue: string }>({
    severity: 'warning',
    title: 'Class that your Liferay does not have',
    message: ({ name, catalogue }) =>
      `According to ${catalogue}, your Liferay does not import the class "${name}": the portal waits for it, and imports nothing until it comes.`,
    fix: ({ nearest, catalogue }) =>
      nearest === undefined
        ? `Correct the class, or make ${catalogue} again if your Liferay has it by now.`
        : `Write "className": "${nearest}".`,
  }),
  'batch-delegate-not-offered': kind<{ className: string; name?: string; known: readonly string[] }>({
    severity: 'warning',
    title: 'Delegate that your Liferay does not have',
    message: ({ className, name }) =>
      name === undefined
        ? `Liferay imports "${className}" by delegates that have names, and this file names none: the portal waits for ever.`
        : `Your Liferay has no delegate "${name}" for "${className}": the portal waits for it for ever.`,
    fix: ({ known }) => `Set "taskItemDelegateName" of "configuration" to ${listed(known)}.`,
  }),
  'batch-strategy-unknown': kind<{ parameter: string; value: string; known: readonly string[] }>({
    severity: 'warning',
    title: 'Unknown strategy of an import',
    message: ({ parameter, value }) =>
      `Liferay does not know the ${parameter} "${value}", and imports nothing of this file.`,
    fix: ({ parameter, known }) => `Set "${parameter}" to ${listed(known)}.`,
  }),
  'catalogue-absent': kind<{ file: string }>({
    severity: 'info',
    title: 'Settings, scopes and classes not looked up',
    message: ({ file }) =>
      `Without ${file}, names of instance settings, scopes and classes of batch data are not looked up in your Liferay.`,
    fix: () =>
      'Run "uffa catalogue --home <your Liferay>" once, and commit the file that it writes; or turn "catalogue-absent" off in uffa.config.json.',
  }),
  'catalogue-argument': kind<{ argument: string }>({
    severity: 'error',
    title: 'Argument without a meaning',
    message: ({ argument }) => `"uffa catalogue" takes options only, and was given "${argument}".`,
    fix: ({ argument }) => `Name your Liferay with an option: --home ${argument}.`,
  }),
  'catalogue-home-missing': kind<{ home: string; is: 'absent' | 'without jars' }>({
    severity: 'error',
    title: 'No Liferay to make a catalogue of',
    message: ({ home, is }) =>
      is === 'absent'
        ? `${home} is not a directory.`
        : `${home} is not the home of a Liferay: it has no jars in osgi/ or tomcat*/.`,
    fix: () => 'Name the directory that has "osgi" and "tomcat" in it: --home <dir>.',
  }),
  'catalogue-jar-unread': kind<{ file: string; problem: string }>({
    severity: 'warning',
    title: 'Jar missing in the catalogue',
    message: ({ file, problem }) =>
      `What ${file} has may be missing in the catalogue: ${problem.replace(/\.+$/, '')}.`,
    fix: () => 'Make the catalogue again once the file is complete, or leave it if you do not need it.',
  }),
  'catalogue-missing': kind<{ file: string }>({
    severity: 'error',
    title: 'Missing catalogue',
    message: ({ file }) => `The settings name the catalogue ${file}, and no such file exists.`,
    fix: ({ file }) =>
      `Make it with "uffa catalogue --home <your Liferay> --output ${file}", or correct "catalogue" in the settings.`,
  }),
  'catalogue-of-other-release': kind<{ file: string; release: string; product: string }>({
    severity: 'info',
    title: 'Catalogue of another release',
    message: ({ file, release, product }) =>
      `${file} is of Liferay ${release}, and the workspace is for ${product}.`,
    fix: ({ product }) => `Make it again from a Liferay of the release ${product}.`,
  }),
  'catalogue-place-taken': kind<{ file: string }>({
    severity: 'error',
    title: 'Another file in place of the catalogue',
    message: ({ file }) => `${file} exists and is not a catalogue, so it is not replaced.`,
    fix: () => 'Name another file with --output, or remove this one.',
  }),
  'catalogue-unfit': kind<{ file: string; problem: string }>({
    severity: 'error',
    title: 'Unreadable catalogue',
    message: ({ file, problem }) =>
      `${file} is not a catalogue that this version of uffa can read: ${problem}.`,
    fix: () => 'Make it again with "uffa catalogue --home <your Liferay>".',
  }),
  'gradle-plugin-unfit': kind<{ jar: string; problem: string }>({
    severity: 'error',
    title: 'Gradle plugin without instance settings',
    message: ({ jar, problem }) => `${jar} does not say what instance settings can be: ${problem}.`,
    fix: () =>
      'Name the jar of com.liferay.gradle.plugins.workspace, of a version that knows client extensions.',
  }),
  'instance-setting-missing': kind<{ id: string; pid: string; property: string }>({
    severity: 'info',
    title: 'Missing instance setting',
    message: ({ id, pid, property }) =>
      `Client extension "${id}" does not set "${property}", which "${pid}" requires and has no default for.`,
    fix: ({ property }) => `Add "${property}", unless something else sets it.`,
  }),
  'instance-setting-not-offered': kind<{
    id: string;
    property: string;
    value: string;
    known: readonly string[];
    nearest?: string;
  }>({
    severity: 'warning',
    title: 'Value that an instance setting does not take',
    message: ({ id, property, value }) =>
      `Client extension "${id}" sets "${property}" to "${value}", which Liferay does not offer.`,
    fix: ({ property, known, nearest }) =>
      nearest === undefined ? `Set "${property}" to ${listed(known)}.` : `Set "${property}" to "${nearest}".`,
  }),
  'instance-setting-of-wrong-kind': kind<{ id: string; property: string; value: string; expected: string }>({
    severity: 'warning',
    title: 'Instance setting of the wrong kind',
    message: ({ id, property, value, expected }) =>
      `Client extension "${id}" sets "${property}" to ${value}, but Liferay expects ${expected}.`,
    fix: ({ property, expected }) => `Set "${property}" to ${expected}.`,
  }),
  'instance-setting-out-of-range': kind<{
    id: string;
    property: string;
    value: string;
    limit: 'at least' | 'at most';
    bound: string;
  }>({
    severity: 'warning',
    title: 'Instance setting out of range',
    message: ({ id, property, value, limit, bound }) =>
      `Client extension "${id}" sets "${property}" to ${value}, but it must be ${limit} ${bound}.`,
    fix: ({ property, limit, bound }) => `Set "${property}" to ${limit} ${bound}.`,
  }),
  'instance-setting-unknown': kind<{
    id: string;
    pid: string;
    property: string;
    nearest?: string;
    known: readonly string[];
  }>({
    severity: 'warning',
    title: 'Unknown instance setting',
    message: ({ id, pid, property }) =>
      `Client extension "${id}" sets "${property}", which "${pid}" does not have: Liferay ignores it.`,
    fix: ({ nearest, known }) =>
      nearest === undefined
        ? known.length === 0
          ? 'Remove it.'
          : `Remove it, or write ${listed(known)}.`
        : `Write "${nearest}".`,
  }),
  'instance-settings-pid-unknown': kind<{ id: string; pid: string; nearest?: string; catalogue: string }>({
    severity: 'warning',
    title: 'Configuration that your Liferay does not have',
    message: ({ id, pid, catalogue }) =>
      `Client extension "${id}" sets "${pid}", but according to ${catalogue} your Liferay has no such configuration: nothing changes.`,
    fix: ({ nearest, catalogue }) =>
      nearest === undefined
        ? `Correct "pid", or make ${catalogue} again if your Liferay has it by now.`
        : `Write "${nearest}".`,
  }),
  'scope-unknown': kind<{ id: string; scope: string; nearest?: string; catalogue: string }>({
    severity: 'warning',
    title: 'Scope that your Liferay does not offer',
    message: ({ id, scope, catalogue }) =>
      `Client extension "${id}" asks for the scope "${scope}", but according to ${catalogue} your Liferay has no such API: requests to it are refused.`,
    fix: ({ nearest, catalogue }) =>
      nearest === undefined
        ? `Correct the scope, or make ${catalogue} again if your Liferay has the API by now.`
        : `Write "${nearest}".`,
  }),
};

/** So many names are a sentence. */
const MOST_LISTED = 8;

function listed(known: readonly string[]): string {
  const shown = known.slice(0, MOST_LISTED).map((each) => `"${each}"`);
  const others = known.length - shown.length;
  if (others > 0) return `${shown.join(', ')} or one of ${others} others`;
  const last = shown.at(-1) ?? '';
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} or ${last}` : last;
}
