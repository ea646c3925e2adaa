import { namesIn } from 'uffa/inference';
import { isObject } from './read-json';

export interface RegisteredPlugin {
  readonly name: string;
  readonly options: unknown;
}

/** Nx's own plugins that infer a build from a configuration file, and the option that names the target. */
const inferring: readonly { readonly plugin: string; readonly file: RegExp; readonly option: string }[] = [
  { plugin: '@nx/next', file: /^next\.config\.[cm]?[jt]s$/, option: 'buildTargetName' },
  { plugin: '@nx/nuxt', file: /^nuxt\.config\.[cm]?[jt]s$/, option: 'buildTargetName' },
  { plugin: '@nx/remix', file: /^(remix|vite)\.config\.[cm]?[jt]s$/, option: 'buildTargetName' },
  { plugin: '@nx/react', file: /^react-router\.config\.[cm]?[jt]s$/, option: 'buildTargetName' },
  { plugin: '@nx/rollup', file: /^rollup\.config\.[cm]?[jt]s$/, option: 'buildTargetName' },
  { plugin: '@nx/rsbuild', file: /^rsbuild\.config\.[cm]?[jt]s$/, option: 'buildTargetName' },
  { plugin: '@nx/rspack', file: /^rspack\.config\.[cm]?[jt]s$/, option: 'buildTargetName' },
  { plugin: '@nx/vite', file: /^vite\.config\.[cm]?[jt]s$/, option: 'buildTargetName' },
  { plugin: '@nx/webpack', file: /^webpack\.config\.[cm]?[jt]s$/, option: 'buildTargetName' },
];

export interface InferredBuild {
  readonly name: string;
  /** As nx.json has it. */
  readonly plugin: string;
}

/** The build that a plugin registered in nx.json infers for a project directory. */
export function inferredBuildOf(
  directory: string,
  plugins: readonly RegisteredPlugin[],
): InferredBuild | undefined {
  const candidates = inferring.flatMap((each) => {
    const registered = plugins.find(({ name }) => name === each.plugin || name.startsWith(`${each.plugin}/`));
    return registered === undefined ? [] : [{ ...each, registered }];
  });
  if (candidates.length === 0) return undefined;
  const files = namesIn(directory);
  const match = candidates.find(({ file }) => files.some((name) => file.test(name)));
  return match && { name: nameOf(match.registered.options, match.option), plugin: match.registered.name };
}

function nameOf(options: unknown, option: string): string {
  const name = isObject(options) ? options[option] : undefined;
  return typeof name === 'string' ? name : 'build';
}
