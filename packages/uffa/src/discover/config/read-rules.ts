import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { kinds, type DiagnosticCode } from '../../diagnostics/kinds';
import { nearestName } from '../../diagnostics/nearest-name';
import {
  canBeLowered,
  isCode,
  isLower,
  ruleSeverities,
  type RuleSetting,
  type RuleSeverity,
} from '../../diagnostics/rule-setting';
import { givenByProgram, type GivenMember, type GivenValue } from './given-member';

/** Rules as they were set, in their order; what is wrong with one keeps no other from being read. */
export interface ReadRules {
  readonly settings: readonly RuleSetting[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads rules that a program passes on, such as an option of a plugin: a severity, or a severity for each pattern of files,
 * by the code of the diagnostic.
 *
 * @param place what sets them, as the subject of a sentence, such as `The option "rules"`
 */
export function rulesOfOption(rules: unknown, place: string): ReadRules {
  return readRules(givenByProgram(rules), place);
}

/** Reads the rules that a value holds. */
export function readRules({ members, position }: GivenValue, place: string): ReadRules {
  if (members === undefined) {
    const args = { file: place, member: '', expected: 'an object with the codes of diagnostics' };
    return { settings: [], diagnostics: [diagnostic('config-value-invalid', args, position)] };
  }
  const read = members.map((member) => rulesOf(member, place));
  return {
    settings: read.flatMap(({ settings }) => settings),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function rulesOf({ key, keyPosition, value }: GivenMember, place: string): ReadRules {
  if (!isCode(key)) {
    const nearest = nearestName(key, Object.keys(kinds));
    const args = { place, code: key, ...(nearest === undefined ? {} : { nearest }) };
    return { settings: [], diagnostics: [diagnostic('rule-code-unknown', args, keyPosition)] };
  }
  const given =
    value.members === undefined
      ? [{ value, position: keyPosition, pattern: undefined }]
      : value.members.map((each) => ({ value: each.value, position: each.keyPosition, pattern: each.key }));
  const read = given.map((each): RuleSetting | Diagnostic => {
    const severity = severityOf(each.value.text);
    if (severity === undefined) return unfitSeverity(key, each.value, place);
    if (isLower(key, severity) && !canBeLowered(key)) {
      return diagnostic('rule-not-lowerable', { place, code: key, severity }, each.value.position);
    }
    return {
      code: key,
      severity,
      ...(each.pattern === undefined ? {} : { pattern: each.pattern }),
      ...(each.position === undefined ? {} : { position: each.position }),
    };
  });
  return {
    settings: read.flatMap((each) => ('args' in each ? [] : [each])),
    diagnostics: read.flatMap((each) => ('args' in each ? [each] : [])),
  };
}

function severityOf(text: string | undefined): RuleSeverity | undefined {
  return ruleSeverities.find((each) => each === text);
}

function unfitSeverity(
  code: DiagnosticCode,
  { text, shown, position }: GivenValue,
  place: string,
): Diagnostic {
  const nearest = text === undefined ? undefined : meantSeverity(text);
  const args = { place, code, value: shown, ...(nearest === undefined ? {} : { nearest }) };
  return diagnostic('rule-severity-invalid', args, position);
}

/** What other linters call the same. */
const others: Readonly<Partial<Record<string, RuleSeverity>>> = {
  warn: 'warning',
  ignore: 'off',
  none: 'off',
};

function meantSeverity(text: string): string | undefined {
  return Object.hasOwn(others, text) ? others[text] : nearestName(text, ruleSeverities);
}
