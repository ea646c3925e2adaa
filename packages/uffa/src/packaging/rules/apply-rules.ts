import type { Diagnostic } from '../../diagnostics/diagnostic';
import { canBeLowered, type RuleSetting } from '../../diagnostics/rule-setting';
import { canonicalGlob } from '../../globs/canonical-glob';
import { compileShellGlob } from '../../globs/shell-glob';
import type { IgnoreComment } from '../../manifest/ignore-comments';

/** What a user has decided about diagnostics. */
export interface Rules {
  /** Of several that match a diagnostic, the last counts. */
  readonly settings: readonly RuleSetting[];
  /** Of the project's yaml files. */
  readonly comments: readonly IgnoreComment[];
  /** The file, relative to the workspace, that stands for diagnostics without a place. */
  readonly file: string;
}

/** Diagnostics as the user wants them. */
export interface RuledDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  /** The settings that some diagnostic matched, whatever they made of it. */
  readonly usedSettings: readonly RuleSetting[];
  readonly usedComments: readonly IgnoreComment[];
}

/** Gives diagnostics the severities that the user has set, and leaves out what is off or ignored. Pure. */
export function applyRules(found: readonly Diagnostic[], rules: Rules): RuledDiagnostics {
  const settings = rules.settings.map((setting) => ({ setting, matches: fileTest(setting.pattern) }));
  const usedSettings = new Set<RuleSetting>();
  const usedComments = new Set<IgnoreComment>();
  const diagnostics = found.flatMap((diagnostic): readonly Diagnostic[] => {
    const { code, position } = diagnostic;
    const file = position?.file ?? rules.file;
    const matching = settings.filter(({ setting, matches }) => setting.code === code && matches(file));
    matching.forEach(({ setting }) => usedSettings.add(setting));
    const comments = rules.comments.filter(
      (comment) =>
        comment.code === code && comment.position.file === position?.file && comment.line === position.line,
    );
    comments.forEach((comment) => usedComments.add(comment));
    const severity = matching.at(-1)?.setting.severity ?? diagnostic.severity;
    const isSilent = (severity === 'off' || comments.length > 0) && canBeLowered(code);
    if (isSilent) return [];
    return severity === diagnostic.severity || severity === 'off'
      ? [diagnostic]
      : [{ ...diagnostic, severity }];
  });
  return { diagnostics, usedSettings: [...usedSettings], usedComments: [...usedComments] };
}

/** A pattern matches a file, or a directory with all that is in it. */
export function fileTest(pattern: string | undefined): (file: string) => boolean {
  if (pattern === undefined) return () => true;
  const glob = canonicalGlob(pattern);
  if (glob === '.') return () => true;
  const matches = compileShellGlob(glob, 'matched');
  return (file) => {
    const names = file.split('/');
    return names.some((_, index) => matches(names.slice(0, index + 1).join('/')));
  };
}
