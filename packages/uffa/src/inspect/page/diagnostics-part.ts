import { sortDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic';
import { wordsOf } from '../../diagnostics/words';
import { countText } from '../short-texts';
import { markup, type Markup } from './markup';

const MOST = 200;

/** What is wrong with an archive. */
export function diagnosticsPart(diagnostics: readonly Diagnostic[]): Markup {
  const sorted = sortDiagnostics(diagnostics);
  if (sorted.length === 0) return markup`<h3>Diagnostics</h3>\n<p>None.</p>`;
  return markup`<h3>Diagnostics</h3>
<ul class="plain">
${sorted.slice(0, MOST).map(itemOf)}</ul>
${sorted.length > MOST ? markup`<p class="soft">and ${countText(sorted.length - MOST)} more</p>` : undefined}`;
}

function itemOf(diagnostic: Diagnostic): Markup {
  const { severity, code, position } = diagnostic;
  const { message, fix } = wordsOf(diagnostic);
  const place =
    position === undefined
      ? undefined
      : markup` <code>${position.file}:${position.line}:${position.column}</code>`;
  return markup`<li class="panel">
<p><span class="severity ${severity}">${severity}</span> <code>${code}</code>${place}</p>
<p>${message}</p>
<p class="soft">Fix: ${fix}</p>
</li>
`;
}
