import type { BuildProblem, PageReport, ReportKind } from '../page/messages';
import { pathOfAddress } from './path-of-address';

/** What pages said of themselves, and what the preview could not answer, since it started. */
export interface ReportDocument {
  readonly version: 1;
  /** What is wrong with projects that are shown as they were before, as they are, or not at all; empty: nothing. */
  readonly problems: readonly BuildProblem[];
  /** In the order in which they came. */
  readonly findings: readonly CountedFinding[];
  /** In the order in which they came. */
  readonly unanswered: readonly UnansweredCall[];
  /** How many more there were than are listed. */
  readonly left: number;
}

export interface CountedFinding extends PageReport {
  readonly count: number;
}

/** A call of an API that got a 501. */
export interface UnansweredCall {
  readonly method: string;
  /** Without the query, which may hold what a user has typed. */
  readonly path: string;
  readonly count: number;
  /** The project whose script made it; absent: not known. */
  readonly project?: string;
}

/** So many different ones are kept. */
const MOST = 500;

const LONGEST = 2000;

const reportKinds: readonly ReportKind[] = [
  'console-error',
  'not-loaded',
  'defined-twice',
  'run-twice',
  'unanswered',
  'not-provided',
];

/** Counts what is found while pages are open; what is found again is not new. */
export class PreviewReport {
  private readonly findings = new Map<string, CountedFinding>();
  private readonly calls = new Map<string, UnansweredCall>();
  private left = 0;

  /** @returns whether it was not known before */
  add(report: PageReport): boolean {
    if (report.kind === 'unanswered' && this.nameCaller(report)) return false;
    const key = JSON.stringify([report.kind, report.project, report.message, report.url]);
    return this.count(this.findings, key, report);
  }

  /** @returns whether the call was not known before */
  addUnanswered(method: string, path: string): boolean {
    const call = { method: method.slice(0, 20), path: path.slice(0, LONGEST) };
    return this.count(this.calls, JSON.stringify([call.method, call.path]), call);
  }

  document(problems: readonly BuildProblem[]): ReportDocument {
    return {
      version: 1,
      problems,
      findings: [...this.findings.values()],
      unanswered: [...this.calls.values()],
      left: this.left,
    };
  }

  private count<T extends object>(
    known: Map<string, T & { readonly count: number }>,
    key: string,
    found: T,
  ): boolean {
    const before = known.get(key);
    if (before === undefined && known.size >= MOST) {
      this.left++;
      return false;
    }
    known.set(key, { ...(before ?? found), count: (before?.count ?? 0) + 1 });
    return before === undefined;
  }

  /** The page knows who called, and the server what was called: it is one finding. */
  private nameCaller({ url = '', project }: PageReport): boolean {
    const path = pathOfAddress(url);
    const called = [...this.calls].filter(([, call]) => call.path === path);
    if (project !== undefined) for (const [key, call] of called) this.calls.set(key, { ...call, project });
    return called.length > 0;
  }
}

/** What a page has sent; undefined where it is not a report. */
export function readReport(text: string): PageReport | undefined {
  try {
    const { kind, page, message, url, project } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const known = reportKinds.find((each) => each === kind);
    if (known === undefined || typeof page !== 'string' || typeof message !== 'string') return undefined;
    return {
      kind: known,
      page: page.slice(0, LONGEST),
      message: message.slice(0, LONGEST),
      ...(typeof url === 'string' ? { url: url.slice(0, LONGEST) } : {}),
      ...(typeof project === 'string' ? { project: project.slice(0, LONGEST) } : {}),
    };
  } catch {
    return undefined;
  }
}
