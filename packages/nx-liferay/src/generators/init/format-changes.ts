import type { Tree } from '@nx/devkit';

/** Formats what was written, as every generator does; leaves it as it is where the devkit is not installed yet. */
export async function formatChanges(tree: Tree): Promise<void> {
  const devkit = await import('@nx/devkit').catch(() => undefined);
  await devkit?.formatFiles(tree);
}
