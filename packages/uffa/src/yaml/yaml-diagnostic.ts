import type { YamlProblem } from '../diagnostics/kinds/yaml-problems';
import type { YAMLParseError } from 'yaml';

export type { YamlProblem };

export interface FoundProblem {
  readonly problem: YamlProblem;
  /** Offset into the text. */
  readonly offset: number;
  /** What stands at the place, as far as the sentence needs it. */
  readonly found: string;
}

/** What a `YAMLParseError` says. */
export type LibraryError = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

const PROBLEMS: Partial<Record<YAMLParseError['code'], YamlProblem>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indentation',
  BAD_DQ_ESCAPE: 'escape',
  BAD_SCALAR_START: 'reserved-start',
  BLOCK_AS_IMPLICIT_KEY: 'second-colon',
  MULTILINE_IMPLICIT_KEY: 'missing-colon',
  KEY_OVER_1024_CHARS: 'long-key',
  BLOCK_IN_FLOW: 'block-in-flow',
  BAD_ALIAS: 'alias-name',
  MULTIPLE_ANCHORS: 'anchor',
  MULTIPLE_TAGS: 'anchor',
  ALIAS_PROPS: 'anchor',
  BAD_PROP_ORDER: 'anchor',
  BAD_DIRECTIVE: 'directive',
  TAG_RESOLVE_FAILED: 'tag-name',
};

/** Names the library's error in terms that mean something to the author of the file. */
export function problemOf(error: LibraryError, text: string): FoundProblem {
  const offset = Math.min(error.pos[0], text.length);
  const tab = tabIndentation(text, offset);
  if (tab !== undefined) return { problem: 'tab', offset: tab, found: '\t' };
  const problem = structuralProblem(error) ?? PROBLEMS[error.code] ?? 'unexpected';
  return { problem, offset, found: foundAt(text, offset, problem) };
}

/** Offset of a tab in the indentation of the line that holds `offset`. */
function tabIndentation(text: string, offset: number): number | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const indentation = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const tab = indentation.indexOf('\t');
  return tab === -1 ? undefined : lineStart + tab;
}

/** Errors that share a code but mean different things to the author. */
function structuralProblem({ message }: LibraryError): YamlProblem | undefined {
  if (message.includes('end with a')) return 'open-bracket';
  if (message.startsWith('Missing closing')) return 'open-quote';
  if (message.startsWith('Implicit map keys')) return 'missing-colon';
  if (message.startsWith('Missing ,') || message.startsWith('Missing space')) return 'missing-comma';
  return undefined;
}

function foundAt(text: string, offset: number, problem: YamlProblem): string {
  const rest = text.slice(offset, offset + 40).split(/[\r\n]/)[0] ?? '';
  return problem === 'escape' ? rest.slice(0, 2) : ([...rest][0] ?? '');
}
