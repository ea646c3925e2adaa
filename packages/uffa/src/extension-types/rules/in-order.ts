import type { ExtensionRule } from '../extension-type';

/** A rule that reports what the given rules report, in their order. */
export function inOrder(...rules: readonly ExtensionRule[]): ExtensionRule {
  return (extension, project) => rules.flatMap((rule) => rule(extension, project));
}
