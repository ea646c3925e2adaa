import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { AssembleStep } from '../../manifest/project-manifest';
import type { SourceListing } from './list-source';

/** Warns of a step that puts nothing into the archive, and tells the reasons apart (deviation D5). */
export function emptyStep(step: AssembleStep, listings: readonly SourceListing[]): Diagnostic {
  const from = step.fromTask?.text ?? step.from?.text ?? '.';
  const position = step.from?.position ?? step.fromTask?.position ?? step.position;
  if (listings.every(({ state }) => state === 'missing')) {
    return diagnostic('assemble-source-missing', { from }, position);
  }
  if (listings.every(({ state }) => state !== 'filled')) {
    return diagnostic('assemble-source-empty', { from }, position);
  }
  const patterns = (step.include ?? []).map(({ text }) => text);
  return diagnostic(
    'assemble-matches-nothing',
    { from, patterns, hint: hintFor(patterns) },
    step.include?.[0]?.position ?? position,
  );
}

/** What is most often meant by a pattern of another dialect. */
function hintFor(patterns: readonly string[]): string {
  const [pattern = ''] = patterns;
  if (pattern.startsWith('./')) return `Write ${pattern.slice(2)}: a leading ./ never matches.`;
  if (pattern.includes('{')) return 'Write a list of patterns: braces are taken literally here.';
  if (!pattern.includes('/')) return `Write **/${pattern} to look below the directory too.`;
  return 'Patterns are relative to "from", and upper and lower case matter.';
}
