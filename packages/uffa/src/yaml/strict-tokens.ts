import type { CST } from 'yaml';
import { strictKeyProblems } from './strict-keys';
import { isOpenQuote } from './yaml-openings';
import type { FoundProblem, YamlProblem } from './yaml-diagnostic';

const ESCAPE = /\\(?:\r\n|[^])/g;
const UNKNOWN_ESCAPES: readonly string[] = ['\\/', '\\\t'];
const REFERENCE = /^[&*][^\s:,[\]{}/.*&]+$/;
// Any 1.x version, and any directive that is not known.
const DIRECTIVE = /^%(?:YAML[ \t]+1\.\d|(?!YAML\b)[\w-]+(?:\s|$))/;

/** What SnakeYAML refuses although the YAML library takes it (jackson-yaml.md), of all tokens in their order. */
export function strictProblems(tokens: readonly CST.Token[], text: string): readonly FoundProblem[] {
  let before: CST.Token | undefined;
  return tokens.flatMap((token) => {
    const problems = problemsOf(token, before, text);
    before = token;
    return problems;
  });
}

function problemsOf(token: CST.Token, before: CST.Token | undefined, text: string): readonly FoundProblem[] {
  switch (token.type) {
    case 'space':
      return isAfterText(before) ? [] : misplacedTab(token, text);
    case 'double-quoted-scalar':
      return [...openQuote(token), ...unknownEscapes(token)];
    case 'single-quoted-scalar':
      return openQuote(token);
    case 'alias':
      return unless(REFERENCE, token, 'alias-name');
    case 'tag':
      return gluedTag(token, text);
    case 'anchor':
      return unless(REFERENCE, token, 'anchor');
    case 'directive':
      return unless(DIRECTIVE, token, 'directive');
    case 'flow-collection':
      return [...strictFlowProblems(token), ...strictKeyProblems(token, text)];
    case 'block-map':
      return strictKeyProblems(token, text);
    default:
      return [];
  }
}

/** The library ends a text in quotes at a line further left, and takes an escaped quote there for the closing one. */
function openQuote({ source, offset }: CST.FlowScalar): readonly FoundProblem[] {
  return isOpenQuote(source) ? [{ problem: 'open-quote', offset, found: source }] : [];
}

function unless(
  pattern: RegExp,
  { source, offset }: { readonly source: string; readonly offset: number },
  problem: YamlProblem,
): readonly FoundProblem[] {
  return pattern.test(source) ? [] : [{ problem, offset, found: source }];
}

/** SnakeYAML takes what follows for a part of the tag's name, and what it means is a text without quotes. */
function gluedTag({ source, offset }: CST.SourceToken, text: string): readonly FoundProblem[] {
  const isGlued = /[,[\]{}]/.test(text.charAt(offset + source.length));
  return isGlued ? [{ problem: 'tag-name', offset, found: source }] : [];
}

/** Blanks behind a text without quotes belong to it, and there a tab is one of them. */
function isAfterText(before: CST.Token | undefined): boolean {
  return before?.type === 'scalar' && before.source !== '';
}

function misplacedTab({ source, offset }: CST.SourceToken, text: string): readonly FoundProblem[] {
  const tab = source.indexOf('\t');
  if (tab === -1) return [];
  let before = offset + tab - 1;
  while (before >= 0 && /[^\S\n]/.test(text[before] ?? '')) before--;
  const isIndentation = before < 0 || text[before] === '\n';
  return [{ problem: isIndentation ? 'tab' : 'tab-between', offset: offset + tab, found: '\t' }];
}

function unknownEscapes({ source, offset }: CST.FlowScalar): readonly FoundProblem[] {
  return [...source.matchAll(ESCAPE)]
    .filter(([escape]) => UNKNOWN_ESCAPES.includes(escape))
    .map((match) => ({ problem: 'escape', offset: offset + match.index, found: match[0] }));
}

/**
 * YAML 1.1 takes a question mark anywhere, and a colon at the start, for syntax where a text inside brackets has no
 * quotes.
 */
function strictFlowProblems({ items }: CST.FlowCollection): readonly FoundProblem[] {
  return items
    .flatMap(({ key, value }) => [key, value])
    .flatMap((token) => {
      if (token?.type !== 'scalar' || !/^:|\?/.test(token.source)) return [];
      return [{ problem: 'bare-in-brackets', offset: token.offset, found: token.source }];
    });
}
