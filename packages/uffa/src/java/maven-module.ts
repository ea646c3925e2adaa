import { posix } from 'node:path';
import type { Poms } from './poms';
import { BOOT_PLUGIN, type Pom } from './read-pom';

/** A directory that Maven builds, as far as its pom.xml and the poms that it inherits from in the workspace tell. */
export interface MavenModule {
  /** Paths relative to the workspace root: its own pom.xml, then its parents', nearest first. */
  readonly poms: readonly string[];
  /** What `package` makes, relative to the module: a glob where the poms leave part of the name open. */
  readonly artifact: string;
  /** The archive that Spring Boot makes to be run: the artifact, unless the poms keep the two apart by a classifier. */
  readonly bootArtifact: string;
  /** The artifact's extension; absent for a pom, which has no artifact. */
  readonly extension: string | undefined;
  readonly usesSpringBoot: boolean;
  /** The Java version that the poms compile for, such as `17`. */
  readonly javaVersion: string | undefined;
  /** Whether the poms fix the time that is written into archives, so that the same sources give the same bytes. */
  readonly isReproducible: boolean;
  /** The outermost directory, relative to the workspace root, whose poms have this one among their modules. */
  readonly reactor: string;
  /**
   * The directories of the other modules that are built from there, relative to the workspace root: without those that
   * only hold modules.
   */
  readonly others: readonly string[];
  /**
   * Whether some module of the build makes a jar of its tests, or needs that of another: then tests are compiled,
   * although none is run.
   */
  readonly usesTestJars: boolean;
}

/** The extensions by packaging, where they are not `jar`. */
const extensions: ReadonlyMap<string, string> = new Map(['ear', 'rar', 'war'].map((each) => [each, each]));

const javaVersionProperties = ['maven.compiler.release', 'java.version', 'maven.compiler.target'];

/** Reads the Maven module in a directory, relative to the workspace root; undefined where there is none. */
export function readMavenModule(poms: Poms, path: string): MavenModule | undefined {
  const chain = pomsOf(poms, posix.join(path, 'pom.xml'));
  const [own] = chain;
  if (own === undefined) return undefined;
  const nearest = <T>(read: (pom: Pom) => T | undefined): T | undefined =>
    chain.map(({ pom }) => read(pom)).find((value) => value !== undefined);
  const inherited = [...chain].reverse().flatMap(({ pom }) => Object.entries(pom.properties));
  const properties: ReadonlyMap<string, string | undefined> = new Map([
    ...inherited,
    ['project.artifactId', own.pom.artifactId],
    ['project.version', nearest(({ version }) => version)],
    ['project.basedir', '.'],
    ['basedir', '.'],
    ['project.build.directory', nearest(({ directory }) => directory) ?? 'target'],
  ]);
  const finalName = nearest((pom) => pom.finalName) ?? '${project.artifactId}-${project.version}';
  const extension = extensions.get(own.pom.packaging) ?? (own.pom.packaging === 'pom' ? undefined : 'jar');
  const artifact = (name: string): string => {
    const file = '${project.build.directory}/' + `${name}.${extension ?? 'pom'}`;
    return posix.normalize(resolved(file, properties).replace(/\$\{[^}]*\}/g, '*'));
  };
  const reactor = reactorOf(poms, path);
  const built = poms.builtFrom(reactor);
  const classifier = nearest(({ bootClassifier }) => bootClassifier);
  return {
    poms: chain.map(({ file }) => file),
    artifact: artifact(finalName),
    bootArtifact: artifact(classifier === undefined ? finalName : `${finalName}-${classifier}`),
    extension,
    usesSpringBoot: chain.some(({ pom }) => pom.plugins.includes(BOOT_PLUGIN)),
    javaVersion: javaVersionProperties
      .map((name) => resolved(properties.get(name) ?? '', properties))
      .find((version) => /^\d[\d.]*$/.test(version)),
    isReproducible: properties.has('project.build.outputTimestamp'),
    reactor,
    others: built.filter(
      (each) => each !== path && !each.startsWith('..') && poms.modulesIn(each).length === 0,
    ),
    usesTestJars: [
      ...chain.map(({ pom }) => pom),
      ...built.map((each) => poms.read(posix.join(each, 'pom.xml'))),
    ].some((pom) => pom?.usesTestJars),
  };
}

/** A pom and the parents that it has in the workspace, nearest first. */
function pomsOf(
  poms: Poms,
  file: string,
  children: readonly string[] = [],
): readonly { readonly file: string; readonly pom: Pom }[] {
  if (file.startsWith('../') || children.includes(file)) return [];
  const pom = poms.read(file);
  if (pom === undefined) return [];
  if (pom.parentPath === undefined) return [{ file, pom }];
  const parent = posix.join(posix.dirname(file), pom.parentPath);
  const parentFile = parent.endsWith('.xml') ? parent : posix.join(parent, 'pom.xml');
  return [{ file, pom }, ...pomsOf(poms, parentFile, [...children, file])];
}

/** Replaces `${...}` by its value, repeatedly, as far as values are known. */
function resolved(text: string, properties: ReadonlyMap<string, string | undefined>): string {
  const MAX_DEPTH = 10;
  let result = text;
  for (let depth = 0; depth < MAX_DEPTH && result.includes('${'); depth += 1) {
    result = result.replace(/\$\{([^${}]+)\}/g, (token, name: string) => properties.get(name) ?? token);
  }
  return result;
}

/** The outermost directory whose poms lead to the module in `path`. */
function reactorOf(poms: Poms, path: string): string {
  let outermost = path;
  for (let directory = path; directory !== '.';) {
    directory = posix.dirname(directory);
    if (poms.modulesIn(directory).includes(outermost)) outermost = directory;
  }
  return outermost;
}
