import type { Diagnostic } from './diagnostic';
import type { Severity } from './kind';
import type { DiagnosticCode } from './kinds';

/** A kind of diagnostic that another may follow from. */
interface Cause {
  readonly code: DiagnosticCode;
  /** Arguments that must be equal: by the name of the cause's, that of the consequence's. Absent: one project is enough. */
  readonly equal?: Readonly<Record<string, string>>;
}

/** Without the files that these steps ask for, nothing is known of what the archive would hold. */
const unknownContent: readonly Cause[] = [
  { code: 'assemble-below-id' },
  { code: 'assemble-from-empty' },
  { code: 'assemble-from-without-path' },
  { code: 'assemble-not-a-list' },
  { code: 'assemble-path-is-url' },
  { code: 'from-task-unknown' },
  { code: 'task-not-run' },
  { code: 'task-output-ambiguous' },
  { code: 'task-without-output' },
];

const unknownType = (equal?: Cause['equal']): readonly Cause[] =>
  (['type-missing', 'type-unknown'] as const).map((code) => ({ code, ...(equal && { equal }) }));

/**
 * What each kind of diagnostic may follow from: once the cause is mended, the consequence is gone, and its own advice would
 * mislead. One project's diagnostics are looked at together.
 */
const causes: Partial<Record<DiagnosticCode, readonly Cause[]>> = {
  'archive-without-content': unknownContent,
  'batch-needs-one-application': unknownType(),
  'batch-without-data': unknownContent,
  'dockerfile-source-missing': [
    ...unknownContent,
    { code: 'archive-without-content' },
    { code: 'assemble-matches-nothing' },
    { code: 'assemble-source-empty' },
    { code: 'assemble-source-missing' },
    { code: 'microservice-without-program' },
  ],
  'microservice-without-program': [{ code: 'assemble-below-id' }, { code: 'assemble-not-a-list' }],
  'property-missing': [{ code: 'property-unknown', equal: { id: 'id', nearest: 'property' } }],
  'property-unknown': (
    [
      'configuration-key-typed',
      'configuration-keys-alike',
      'configuration-lost',
      'setting-read-otherwise',
    ] as const
  ).map((code) => ({ code, equal: { id: 'id', key: 'property' } })),
  'reference-of-wrong-type': unknownType({ id: 'target' }),
  'reference-to-another-project': [{ code: 'batch-needs-one-application', equal: { id: 'id' } }],
  'reference-undefined': [{ code: 'batch-needs-one-application', equal: { id: 'id' } }],
  'url-matches-nothing': unknownContent,
  'url-not-served': unknownContent,
  // Of several extensions without indentation, the properties are keys of one mapping.
  'yaml-duplicate-key': [{ code: 'properties-without-id' }],
};

/**
 * The diagnostics of one project without those that only follow from another. Never hides what is worse than its cause: an
 * error stays where the cause is a warning.
 */
export function withoutConsequences(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const codes = new Set(found.map(({ code }) => code));
  const consequences = new Set(
    Object.entries(causes).flatMap(([code, possible]) => {
      const present = possible.filter((cause) => codes.has(cause.code));
      const diagnostics = present.length === 0 ? [] : found.filter((diagnostic) => diagnostic.code === code);
      return present.flatMap((cause) => followingFrom(cause, found, diagnostics));
    }),
  );
  return found.filter((diagnostic) => !consequences.has(diagnostic));
}

const weight: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** Those diagnostics that follow from a cause of the same arguments, which must be as severe. */
function followingFrom(
  { code, equal = {} }: Cause,
  found: readonly Diagnostic[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const weights = new Map<string, number>();
  for (const { args, severity } of found.filter((diagnostic) => diagnostic.code === code)) {
    const key = argumentsOf(args, Object.keys(equal));
    weights.set(key, Math.max(weights.get(key) ?? 0, weight[severity]));
  }
  return diagnostics.filter(
    ({ args, severity }) => (weights.get(argumentsOf(args, Object.values(equal))) ?? 0) >= weight[severity],
  );
}

function argumentsOf(args: object, names: readonly string[]): string {
  const values = new Map<string, unknown>(Object.entries(args));
  return JSON.stringify(names.map((name) => values.get(name) ?? null));
}
