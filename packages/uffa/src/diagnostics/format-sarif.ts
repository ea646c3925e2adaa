import type { FiledDiagnostic } from './filed-diagnostic';
import { fingerprintsOf } from './fingerprints';
import type { Severity } from './kind';
import { kinds, type DiagnosticCode } from './kinds';
import type { Position } from './position';
import { wordsOf } from './words';

/** What a report says of the run besides its diagnostics. */
export interface SarifRun {
  /** Of uffa. */
  readonly version: string;
  /** `failed`: there was nothing that could be run. */
  readonly execution: 'done' | 'failed';
  /** The page about a kind, in Markdown. */
  readonly pageOf: (code: DiagnosticCode) => string;
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Diagnostics as a SARIF log, version 2.1.0, with a rule for each of their kinds. Every result has the members that
 * GitHub's code scanning asks for: a place, and a fingerprint that outlasts edits.
 */
export function formatSarif(filed: readonly FiledDiagnostic[], { version, execution, pageOf }: SarifRun) {
  const codes = [...new Set(filed.map(({ diagnostic }) => diagnostic.code))].sort();
  const fingerprints = fingerprintsOf(filed);
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'uffa', version, rules: codes.map((code) => ruleOf(code, pageOf(code))) } },
        invocations: [{ executionSuccessful: execution === 'done' }],
        columnKind: 'utf16CodeUnits',
        results: filed.map(({ diagnostic, file }, index) => {
          const { message, fix } = wordsOf(diagnostic);
          return {
            ruleId: diagnostic.code,
            ruleIndex: codes.indexOf(diagnostic.code),
            level: levels[diagnostic.severity],
            message: { text: `${message} ${fix}` },
            locations: [{ physicalLocation: placeOf(file, diagnostic.position) }],
            partialFingerprints: { 'uffa/v1': fingerprints[index] ?? '' },
          };
        }),
      },
    ],
  };
}

function ruleOf(code: DiagnosticCode, page: string) {
  const { title, severity } = kinds[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: { text: page, markdown: page },
    defaultConfiguration: { level: levels[severity] },
  };
}

function placeOf(file: string, position: Position | undefined) {
  const { line = 1, column, endLine, endColumn } = position ?? {};
  return {
    artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
    region: {
      startLine: line,
      ...(column === undefined ? {} : { startColumn: column }),
      ...(endLine === undefined ? {} : { endLine }),
      ...(endColumn === undefined ? {} : { endColumn }),
    },
  };
}

/** A file name may hold half of a surrogate pair, which no URI can. */
function uriOf(path: string): string {
  return encodeURI(path.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/[?#]/g, encodeURIComponent);
}
