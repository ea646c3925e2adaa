import type { FoundProblem } from './yaml-diagnostic';

// All but what YAML 1.1 counts as printable.
const CONTROL = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The first character of a text that YAML does not allow anywhere, not even in quotes or comments. */
export function controlCharacters(text: string): readonly FoundProblem[] {
  const found = CONTROL.exec(text);
  if (!found) return [];
  const code = found[0].codePointAt(0) ?? 0;
  return [
    {
      problem: 'control',
      offset: found.index,
      found: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    },
  ];
}
