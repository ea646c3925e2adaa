/** Directories that hold no projects: outputs, tools and sources (behaviour.md 2). */
export const skippedDirectories: ReadonlySet<string> = new Set([
  '.gradle',
  '.nx',
  'build',
  'build_gradle',
  'dist',
  'gradle',
  'node_modules',
  'node_modules_cache',
  'src',
]);
