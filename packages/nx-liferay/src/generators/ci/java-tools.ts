/** The JDK, and what else a build in Java needs of the machine. */
export interface JavaTools {
  readonly version: JdkVersion;
  /** Commands that install it all on the image of `nodeImage`. */
  readonly install: readonly string[];
}

/** The releases with long-term support that are available as packages. */
type JdkVersion = 17 | 21 | 25;

const jdkVersions: readonly JdkVersion[] = [17, 21, 25];

/** Debian 12 has JDK 17; 13 has the later ones. */
const debianOf: Readonly<Record<JdkVersion, string>> = { 17: 'bookworm', 21: 'trixie', 25: 'trixie' };

/**
 * @param wanted the Java versions that the projects compile for, such as `17`; a project without one takes that of the
 * others
 * @param programs packages of build tools that no wrapper in the workspace brings
 */
export function javaTools(wanted: readonly (string | undefined)[], programs: readonly string[]): JavaTools {
  const newest = Math.max(0, ...wanted.map((version) => Number.parseInt(version ?? '0', 10)));
  const version = jdkVersions.find((each) => each >= newest) ?? 25;
  const packages = [`openjdk-${version}-jdk-headless`, ...programs].join(' ');
  return {
    version,
    install: [`apt-get update && apt-get install --yes --no-install-recommends ${packages}`],
  };
}

/** The image that a pipeline runs in. */
export function nodeImage(node: number, java: JavaTools | undefined): string {
  return java === undefined ? `node:${node}` : `node:${node}-${debianOf[java.version]}`;
}
