/** The targets that a client extension project can have, in the order in which they run. */
export const targetKinds = [
  'install',
  'build',
  'prune',
  'build-theme',
  'watch-theme',
  'validate',
  'assemble',
  'package',
  'verify',
  'deploy',
  'build-image',
  'serve',
  'preview',
] as const;

export type TargetKind = (typeof targetKinds)[number];
