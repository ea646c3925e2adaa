import { sortDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic';
import { wordsOf } from '../../diagnostics/words';
import { markup, type Markup } from '../../inspect/page/markup';

const MOST = 200;

/** A list of what was found, in the words of the diagnostics; it may be empty, for the browser to add to. */
export function diagnosticsPart(diagnostics: readonly Diagnostic[]): Markup {
  const sorted = sortDiagnostics(diagnostics);
  return markup`<ul class="diagnostics" id="diagnostics">
${sorted.slice(0, MOST).map(itemOf)}</ul>
${sorted.length > MOST ? markup`<p class="soft">and ${sorted.length - MOST} more</p>\n` : undefined}`;
}

function itemOf(diagnostic: Diagnostic): Markup {
  const { severity, code } = diagnostic;
  const { message, fix } = wordsOf(diagnostic);
  return markup`<li><span class="severity ${severity}">${severity}</span> <code>${code}</code>
<div>${message}</div>
<div class="soft">Fix: ${fix}</div></li>
`;
}
