import { sortDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic';
import { printableWordsOf } from '../../diagnostics/words';
import { countText } from '../short-texts';
import { html, type Html } from './html';

const MOST = 200;

/** What is wrong with an archive. */
export function diagnosticsPart(diagnostics: readonly Diagnostic[]): Html {
  const sorted = sortDiagnostics(diagnostics);
  return html`<h3>Diagnostics</h3>
    ${
      sorted.length === 0
        ? html`<p>Nothing is wrong with it.</p>`
        : html`<ul class="plain">
            ${sorted.slice(0, MOST).map(itemOf)}
          </ul>`
    }
    ${sorted.length > MOST ? html`<p class="soft">and ${countText(sorted.length - MOST)} more</p>` : undefined}`;
}

function itemOf(diagnostic: Diagnostic): Html {
  const { severity, code, position } = diagnostic;
  const { message, fix } = printableWordsOf(diagnostic);
  const place =
    position === undefined
      ? undefined
      : html` <code>${position.file}:${position.line}:${position.column}</code>`;
  return html`<li class="panel">
    <p><span class="severity ${severity}">${severity}</span> <code>${code}</code>${place}</p>
    <p>${message}</p>
    <p class="soft">Fix: ${fix}</p>
  </li> `;
}
