import { kind } from '../kind';

export const buildToolKinds = {
  'jdk-missing': kind<{ tool: string; project: string; needed: number | null }>({
    severity: 'error',
    title: 'JDK not found',
    message: ({ tool, project }) =>
      `${tool} builds a part of ${project} and needs a JDK, but there is no Java in JAVA_HOME or on PATH.`,
    fix: ({ needed }) =>
      `Install a JDK${atLeast(needed)}, and put its bin directory on PATH or set JAVA_HOME. Only projects with Java need it.`,
  }),
  'jdk-is-jre': kind<{ tool: string; project: string; java: string }>({
    severity: 'error',
    title: 'Java without a compiler',
    message: ({ tool, project, java }) =>
      `${tool} builds a part of ${project} and needs a JDK, but ${java} belongs to a Java without compiler.`,
    fix: () => 'Install a JDK, or set JAVA_HOME to the one that you have.',
  }),
  'jdk-too-old': kind<{ project: string; java: string; found: number; needed: number }>({
    severity: 'error',
    title: 'JDK too old',
    message: ({ project, java, found, needed }) =>
      `${project} is compiled for Java ${needed}, but ${java} is Java ${found}.`,
    fix: ({ needed }) =>
      `Install a JDK${atLeast(needed)} and set JAVA_HOME to it, or lower the version in the build file.`,
  }),
  'jdk-unfit-for-gradle': kind<{
    gradle: string;
    program: string | null;
    java: string;
    found: number;
    oldest: number;
    newest: number | null;
    firstGradle: string | null;
  }>({
    severity: 'error',
    title: 'JDK does not fit Gradle',
    message: ({ gradle, program, java, found, oldest, newest }) =>
      `Gradle ${gradle} (${from(program)}) runs on Java ${newest === null ? `${oldest} or newer` : `${oldest} to ${newest}`}, but ${java} is Java ${found}.`,
    fix: ({ oldest, newest, found, firstGradle }) => {
      const fitting = `Set JAVA_HOME to a JDK ${newest ?? oldest}`;
      return newest !== null && found > newest && firstGradle !== null
        ? `${fitting}, or name Gradle ${firstGradle} or newer in distributionUrl of gradle/wrapper/gradle-wrapper.properties.`
        : `${fitting}.`;
    },
  }),
  'maven-too-old': kind<{ found: string; oldest: string; project: string; program: string | null }>({
    severity: 'error',
    title: 'Maven too old',
    message: ({ found, oldest, project, program }) =>
      `${project} needs Maven ${oldest} or newer, but Maven ${found} (${from(program)}) is to build it.`,
    fix: ({ oldest }) =>
      `Install Maven ${oldest} or newer, or name it in distributionUrl of .mvn/wrapper/maven-wrapper.properties.`,
  }),
  'build-tool-missing': kind<{ tool: string; program: string; project: string }>({
    severity: 'error',
    title: 'Maven or Gradle not found',
    message: ({ tool, program, project }) =>
      `${tool} builds a part of ${project}, but there is neither a wrapper (${program}w) in its directory or above, nor ${program} on PATH.`,
    fix: ({ tool, program }) => `Add the wrapper ${program}w to the workspace, or install ${tool}.`,
  }),
  'gradle-too-old': kind<{ found: string; oldest: string; project: string }>({
    severity: 'error',
    title: 'Gradle too old',
    message: ({ found, oldest, project }) =>
      `Gradle ${found} is to build a part of ${project}, and the oldest that can is ${oldest}: older ones never make the same archive twice.`,
    fix: ({ oldest }) =>
      `Install Gradle ${oldest} or newer, or name it in distributionUrl of gradle/wrapper/gradle-wrapper.properties.`,
  }),
  'gradle-not-fetched': kind<{ address: string; reason: string }>({
    severity: 'error',
    title: 'Gradle wrapper cannot fetch Gradle',
    message: ({ address, reason }) =>
      `The wrapper could not fetch ${address}, the Gradle that it is to run: ${reason.replace(/\.$/, '')}.`,
    fix: () =>
      'Check distributionUrl and the network; behind a proxy, set systemProp.https.proxyHost and proxyPort in ~/.gradle/gradle.properties, or name a mirror in distributionUrl.',
  }),
  'task-without-output': kind<{ task: string; output: string }>({
    severity: 'error',
    title: 'Task without output',
    message: ({ task, output }) =>
      output === ''
        ? `The task ${task} has no outputs, so there is nothing for the archive.`
        : `The task ${task} has run, but there is no ${output}.`,
    fix: () =>
      'Correct the name of the output in the build file or in the target, or let fromTask name another task.',
  }),
  'build-made-nothing': kind<{ project: string; output: string }>({
    severity: 'error',
    title: 'Build made nothing',
    message: ({ project, output }) =>
      `The build of ${project} has succeeded, but has put nothing into ${output}, which was emptied before.`,
    fix: () =>
      'A tool that remembers elsewhere what it has built may skip what is gone: remove its cache and build again. If it must find its earlier work, set emptyOutputs to false in the options of the target.',
  }),
  'output-not-emptied': kind<{ output: string; reason: string }>({
    severity: 'error',
    title: 'Output not emptied',
    message: ({ output, reason }) =>
      `${output} is left from an earlier build and cannot be removed (${reason}).`,
    fix: ({ output }) =>
      `Check which program uses ${output}, who owns it and its directory, and that the disk is not read-only.`,
  }),
  'archive-not-repackaged': kind<{ outputs: readonly string[] }>({
    severity: 'error',
    title: 'Spring Boot jar not executable',
    message: ({ outputs }) =>
      `${outputs.join(', ')} ${outputs.length === 1 ? 'holds' : 'hold'} the classes of the project alone: Spring Boot has not repackaged ${outputs.length === 1 ? 'it' : 'them'}.`,
    fix: () =>
      'Give spring-boot-maven-plugin an execution with the goal repackage in pom.xml, or set the option output of the target to the file that it makes.',
  }),
  'task-output-outside': kind<{ task: string; output: string }>({
    severity: 'error',
    title: 'Task output outside the project',
    message: ({ task, output }) => `The task ${task} writes ${output}, which is outside the project.`,
    fix: () =>
      'Let the build write below its own directory (target, build): what is elsewhere can neither be cached nor attributed to one project.',
  }),
  'image-without-archive': kind<{ archive: string }>({
    severity: 'error',
    title: 'Archive for the image not found',
    message: ({ archive }) => `The image is built from ${archive}, which is not there.`,
    fix: () => 'Run the target package first, or let this target depend on it.',
  }),
  'image-name-invalid': kind<{ image: string }>({
    severity: 'error',
    title: 'Invalid image name',
    message: ({ image }) => `${image} is not a valid image name: image names are in lower case.`,
    fix: ({ image }) => `Set the option image, for example to ${image.toLowerCase()}.`,
  }),
  'image-tool-missing': kind<{ tools: readonly string[] }>({
    severity: 'error',
    title: 'No container engine',
    message: ({ tools }) => `None of ${tools.join(', ')} is on PATH, and one of them has to build the image.`,
    fix: () => 'Install one, or name another program with the option tool.',
  }),
  'lock-file-entangled': kind<{ lockFile: string; name: string; from: string }>({
    severity: 'error',
    title: 'Entangled lock file',
    message: ({ lockFile, name, from }) =>
      `${lockFile} cannot be pruned: each copy of ${name} for ${from} would need another one below it.`,
    fix: () => 'Run npm dedupe, or give the service a package-lock.json of its own.',
  }),
  'lock-file-missing': kind<{ project: string }>({
    severity: 'error',
    title: 'Lock file not found',
    message: ({ project }) =>
      `package.json of ${project} is to be pruned, but neither the project nor the workspace has a lock file.`,
    fix: () => 'Run npm install and keep package-lock.json in git, or stop asking for prune.',
  }),
  'lock-file-not-prunable': kind<{ lockFile: string; manager: string }>({
    severity: 'error',
    title: 'Unsupported lock file',
    message: ({ lockFile, manager }) =>
      manager === 'npm'
        ? `${lockFile} is not JSON, or was written by npm 6 or older: it does not say where packages are.`
        : `${lockFile} belongs to ${manager}, and only a package-lock.json of npm 7 or newer can be pruned.`,
    fix: ({ manager }) =>
      manager === 'npm'
        ? 'Run npm install with npm 7 or newer.'
        : `Stop asking for prune, and let ${manager} itself make what is packaged${manager === 'pnpm' ? ', with pnpm deploy' : ''}, in a target that fromTask names.`,
  }),
  'lock-file-outdated': kind<{
    lockFile: string;
    name: string;
    locked: string;
    range: string;
    from: string;
  }>({
    severity: 'warning',
    title: 'Outdated lock file',
    message: ({ lockFile, name, locked, range, from }) =>
      `${lockFile} was made for ${name}@${locked}, but ${from === '' ? 'package.json' : from} asks for ${name}@${range}.`,
    fix: () => 'Run npm install: where the locked version does not fit, npm ci refuses both files.',
  }),
  'lock-file-refused': kind<{ command: string; lockFile: string; update: string; directory: string }>({
    severity: 'error',
    title: 'Lock file does not fit package.json',
    message: ({ command, lockFile }) =>
      `${command} refuses ${lockFile}: package.json asks for packages that it does not have.`,
    fix: ({ lockFile, update, directory }) =>
      `Run ${update} in ${directory}, and commit ${lockFile} with the change of package.json.`,
  }),
  'lock-file-without-package': kind<{ lockFile: string; name: string; from: string }>({
    severity: 'error',
    title: 'Package missing from the lock file',
    message: ({ lockFile, name, from }) =>
      `${lockFile} has no ${name}, which ${from === '' ? 'package.json' : from} asks for.`,
    fix: () => 'Run npm install, so that package.json and package-lock.json agree.',
  }),
  'package-manager-missing': kind<{ manager: string; lockFile: string; project: string }>({
    severity: 'error',
    title: 'Package manager not found',
    message: ({ manager, lockFile, project }) =>
      `${manager} installs the packages of ${project}, because of ${lockFile}, but ${manager} is not on PATH.`,
    fix: ({ manager, lockFile }) =>
      manager === 'npm'
        ? 'Install Node.js together with npm.'
        : `Run npm install --global ${manager}${manager === 'bun' ? '' : ', or corepack enable'}. If another package manager is to install them, replace ${lockFile} by its lock file.`,
  }),
  'target-option-invalid': kind<{ option: string; value: string; expected: string }>({
    severity: 'error',
    title: 'Invalid option value',
    message: ({ option, value }) => `The option "${option}" cannot be "${value}".`,
    fix: ({ option, expected }) => `Set "${option}" to ${expected}.`,
  }),
  'target-option-missing': kind<{ option: string }>({
    severity: 'error',
    title: 'Missing option',
    message: ({ option }) => `The option "${option}" is missing.`,
    fix: ({ option }) => `Set "${option}" in the options of the target.`,
  }),
};

function atLeast(version: number | null): string {
  return version === null ? '' : ` ${version} or newer`;
}

/** Where a build tool was found; a wrapper has no path of its own. */
function from(program: string | null): string {
  return program ?? 'from the wrapper';
}
