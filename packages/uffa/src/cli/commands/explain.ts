import { unknownCodes } from '../../checks';
import { kinds, type DiagnosticCode } from '../../diagnostics/kinds';
import { diagnosticPage } from '../diagnostic-page';
import type { QuestionCommand } from './command';

export const explainCommand: QuestionCommand = {
  name: 'explain',
  summary: 'Explain diagnostics by their codes, with examples; without a code, list them all',
  usage: '[code...]',
  options: [],
  sharedOptions: [],
  answer: ({ arguments: codes }) => {
    const known = codes.filter(isCode);
    const unknown = unknownCodes(codes, 'explain');
    const explained = known.map((code) => ({ ...summaryOf(code), text: diagnosticPage(code) }));
    return {
      success: unknown.length === 0,
      lines:
        codes.length === 0
          ? allCodes().map(lineOf)
          : explained.flatMap(({ text }, at) => [...(at === 0 ? [] : ['', '---', '']), ...linesIn(text)]),
      json: { codes: codes.length === 0 ? allCodes().map(summaryOf) : explained },
      diagnostics: unknown,
    };
  },
};

function isCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(kinds, code);
}

function allCodes(): readonly DiagnosticCode[] {
  return Object.keys(kinds).filter(isCode).sort();
}

function summaryOf(code: DiagnosticCode) {
  const { severity, title } = kinds[code];
  return { code, severity, title };
}

function lineOf(code: DiagnosticCode): string {
  const { severity, title } = kinds[code];
  return `${severity.padEnd(7)}  ${code}  ${title}`;
}

function linesIn(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}
