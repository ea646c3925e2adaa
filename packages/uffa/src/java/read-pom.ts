import { createRequire } from 'node:module';
import type * as xmldom from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import { textIfThere } from '../files/text-if-there';

/** What a pom.xml itself says, without what it inherits. Texts are as written, with their `${...}`. */
export interface Pom {
  readonly artifactId: string | undefined;
  /** Its own, or the one that it names for its parent. */
  readonly version: string | undefined;
  readonly packaging: string;
  readonly finalName: string | undefined;
  /** `build.directory`. */
  readonly directory: string | undefined;
  readonly properties: Readonly<Record<string, string>>;
  /** Where the parent's pom would be, relative to this one's directory; absent where it is not to be looked for. */
  readonly parentPath: string | undefined;
  readonly modules: readonly string[];
  /** The artifact ids of the plugins that its build uses. */
  readonly plugins: readonly string[];
  /** What Spring Boot's plugin appends to the name of the archive that runs, beside the plain one. */
  readonly bootClassifier: string | undefined;
  /** Whether it makes a jar of its tests, or needs that of another module. */
  readonly usesTestJars: boolean;
}

/** A goal, and the two ways of depending on what it makes; wherever they are, in a profile for example. */
const TEST_JARS = /<(goal|type)>\s*test-jar\s*<|<classifier>\s*tests\s*</;

export const BOOT_PLUGIN = 'spring-boot-maven-plugin';

// Loaded with the first pom.xml: most workspaces have none, and inference runs with every command of Nx.
const requireWhenNeeded = createRequire(__filename);

/** Reads a pom.xml; undefined where there is none, or it is not XML: Maven itself reports that. */
export function readPom(file: string): Pom | undefined {
  const text = textIfThere(file);
  const project = text === undefined ? undefined : parse(text)?.documentElement;
  if (!project) return undefined;
  const parent = child(project, 'parent');
  const build = child(project, 'build');
  const plugins = children(child(build, 'plugins'), 'plugin');
  return {
    artifactId: textOf(project, 'artifactId'),
    version: textOf(project, 'version') ?? textOf(parent, 'version'),
    packaging: textOf(project, 'packaging') ?? 'jar',
    finalName: textOf(build, 'finalName'),
    directory: textOf(build, 'directory'),
    properties: Object.fromEntries(
      children(child(project, 'properties')).map((each) => [each.tagName, (each.textContent ?? '').trim()]),
    ),
    parentPath: parent && parentPathOf(parent),
    modules: children(child(project, 'modules'), 'module').map((each) => (each.textContent ?? '').trim()),
    plugins: plugins.flatMap((plugin) => textOf(plugin, 'artifactId') ?? []),
    bootClassifier: bootClassifierOf([
      ...plugins,
      ...children(child(child(build, 'pluginManagement'), 'plugins'), 'plugin'),
    ]),
    usesTestJars: TEST_JARS.test(text ?? ''),
  };
}

/** The plugin itself has one, or an execution of it: `repackage` is the only goal that knows of it. */
function bootClassifierOf(plugins: readonly Element[]): string | undefined {
  return plugins
    .filter((plugin) => textOf(plugin, 'artifactId') === BOOT_PLUGIN)
    .flatMap((plugin) => [plugin, ...children(child(plugin, 'executions'), 'execution')])
    .map((configured) => textOf(child(configured, 'configuration'), 'classifier'))
    .find((classifier) => classifier !== undefined);
}

/** An empty `relativePath` says that the parent is in a repository only. */
function parentPathOf(parent: Element): string | undefined {
  const relativePath = child(parent, 'relativePath');
  return relativePath === undefined ? '../pom.xml' : (relativePath.textContent ?? '').trim() || undefined;
}

function parse(text: string): Document | undefined {
  const { DOMParser } = requireWhenNeeded('@xmldom/xmldom') as typeof xmldom;
  try {
    return new DOMParser({ onError: () => undefined }).parseFromString(text, 'text/xml');
  } catch {
    return undefined;
  }
}

function children(parent: Element | undefined, name?: string): readonly Element[] {
  return Array.from(parent?.children ?? []).filter((each) => name === undefined || each.tagName === name);
}

function child(parent: Element | undefined, name: string): Element | undefined {
  return children(parent, name)[0];
}

function textOf(parent: Element | undefined, name: string): string | undefined {
  return child(parent, name)?.textContent?.trim() || undefined;
}
