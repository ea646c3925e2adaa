/**
 * Why a cache does not see that a file changes: its hash leaves the file out, or does not follow the link that leads to
 * it, or takes it for another project's.
 */
export type UnhashedBecause = 'ignored' | 'link' | 'project';

/** Says of a file, by its path relative to the workspace root, why a cache does not see it change, if it does not. */
export type WhyUnhashed = (source: string) => UnhashedBecause | undefined;
