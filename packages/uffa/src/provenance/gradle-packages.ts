import { mavenPurl, type LockedPackage } from './locked-package';

/** The configurations of Gradle that end up in a program. */
const DELIVERED = /^(?:runtimeClasspath|productionRuntimeClasspath|compileClasspath)$/;

/** The artifacts of a `gradle.lockfile`: a line for each, with the configurations that have it. */
export function gradlePackages(text: string): readonly LockedPackage[] {
  return text.split(/\r?\n/).flatMap((line): readonly LockedPackage[] => {
    const [, group, name, version, configurations = ''] =
      /^([^:#=\s]+):([^:=\s]+):([^:=\s]+)=(\S*)$/.exec(line) ?? [];
    if (group === undefined || name === undefined || version === undefined) return [];
    const isDelivered = configurations.split(',').some((each) => DELIVERED.test(each));
    return [
      {
        purl: mavenPurl(group, name, version),
        group,
        name,
        version,
        scope: isDelivered ? 'required' : 'excluded',
        dependsOn: [],
      },
    ];
  });
}
