import { sizeText } from '../../diagnostics/size-text';
import type { InspectedExtension } from '../inspect-uffa';
import type { ResolvedUrl } from '../resolve-urls';
import { countText, filesText } from '../short-texts';
import { html, type Html } from './html';

const MOST_EXTENSIONS = 200;
const MOST_URLS = 50;

/** What the client extensions of an archive become in the portal. */
export function extensionsPart(extensions: readonly InspectedExtension[]): Html {
  return html`<h3>Client extensions in the portal</h3>
    ${extensions.length === 0 ? html`<p>The archive configures none.</p>` : undefined}
    ${extensions.slice(0, MOST_EXTENSIONS).map(articleOf)} ${moreThan(MOST_EXTENSIONS, extensions.length)}`;
}

function articleOf(extension: InspectedExtension): Html {
  const { id, type, name, description, factoryPid, key, externalReferenceCode, urls, weight } = extension;
  return html`<article class="panel">
    <h4>${id} ${type === undefined ? undefined : html`<span class="soft">${type}</span>`}</h4>
    <dl>
      ${row('Name', name)}${row('Description', description)}
      <dt>Factory PID</dt>
      <dd><code>${factoryPid}</code></dd>
      <dt>Key</dt>
      <dd><code>${key}</code></dd>
      <dt>External reference code</dt>
      <dd><code>${externalReferenceCode}</code></dd>
      ${row('Virtual instance', extension.virtualInstanceId)}${row('Context path', extension.contextPath)}${row('Base URL', extension.baseURL)}
      ${weight.files === 0 ? undefined : row('Brings to a page', `${sizeText(weight.size)} in ${filesText(weight.files)}`)}
    </dl>
    ${urls.length === 0 ? undefined : urlTable(id, urls)}
  </article> `;
}

function row(term: string, value: string | undefined): Html | undefined {
  return value === undefined
    ? undefined
    : html`<dt>${term}</dt>
        <dd>${value}</dd> `;
}

function urlTable(id: string, urls: readonly ResolvedUrl[]): Html {
  return html`<div class="scroll" role="region" aria-label="URLs of ${id}" tabindex="0">
      <table>
        <caption>
          URLs of ${id}, as the portal resolves them
        </caption>
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">URL</th>
            <th scope="col">File in the archive</th>
            <th scope="col" class="size">Size</th>
          </tr>
        </thead>
        <tbody>
          ${urls.slice(0, MOST_URLS).map(
            ({ setting, url, file, size }) =>
              html`<tr>
                <th scope="row">${setting}</th>
                <td><code>${url}</code></td>
                <td>${file === undefined ? 'on another server' : html`<code>${file}</code>`}</td>
                <td class="size">
                  ${
                    file === undefined
                      ? undefined
                      : size === undefined
                        ? html`<span class="error">missing</span>`
                        : sizeText(size)
                  }
                </td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    ${moreThan(MOST_URLS, urls.length)}`;
}

function moreThan(most: number, count: number): Html | undefined {
  return count > most ? html`<p class="soft">and ${countText(count - most)} more</p>` : undefined;
}
