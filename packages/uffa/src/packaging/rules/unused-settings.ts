import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { isLower, type RuleSetting } from '../../diagnostics/rule-setting';
import { isKnown, type Knowledge } from './known-codes';

/**
 * The settings of a file that turn down what no project has, where all projects were looked at. One that makes more of a
 * diagnostic is there for what is to come.
 *
 * @param used those that a diagnostic of some project, or of none, matched
 */
export function unusedSettings(
  settings: readonly RuleSetting[],
  used: ReadonlySet<RuleSetting>,
  knowledge: Knowledge,
): readonly Diagnostic[] {
  return settings
    .filter(
      (setting) =>
        setting.position !== undefined &&
        !used.has(setting) &&
        isLower(setting.code, setting.severity) &&
        isKnown(setting.code, knowledge),
    )
    .map(({ code, pattern, severity, position }) =>
      diagnostic(
        'rule-setting-unused',
        { code, severity, ...(pattern === undefined ? {} : { pattern }) },
        position,
      ),
    );
}
