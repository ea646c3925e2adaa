import { askedFor, unknownConfiguration } from './unknown-configuration';

/**
 * Stops a command of Nx whose configuration no project has. Nx tells a plugin its command line and nothing of the tasks
 * in it: what they are is looked up in the graph that Nx has just written. Where it writes none, or its devkit is not
 * installed, there is nothing to compare with.
 * @throws Error that says which configurations there are
 */
export async function checkConfiguration(argv: readonly string[]): Promise<void> {
  const args = argv.slice(2);
  if (askedFor(args) === undefined) return;
  const problem = unknownConfiguration(args, await cachedNodes());
  if (problem !== undefined) throw new Error(problem);
}

async function cachedNodes(): Promise<Parameters<typeof unknownConfiguration>[1]> {
  try {
    const { readCachedProjectGraph } = await import('@nx/devkit');
    return readCachedProjectGraph().nodes;
  } catch {
    return {};
  }
}
