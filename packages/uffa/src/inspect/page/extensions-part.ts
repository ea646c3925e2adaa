import { sizeText } from '../../diagnostics/size-text';
import type { InspectedExtension } from '../inspect-uffa';
import type { ResolvedUrl } from '../resolve-urls';
import { countText, filesText } from '../short-texts';
import { markup, type Markup } from './markup';

const MOST_EXTENSIONS = 200;
const MOST_URLS = 50;

/** What the client extensions of an archive become in the portal. */
export function extensionsPart(extensions: readonly InspectedExtension[]): Markup {
  return markup`<h3>Client extensions in the portal</h3>
${extensions.length === 0 ? markup`<p>None.</p>` : undefined}
${extensions.slice(0, MOST_EXTENSIONS).map(articleOf)}${moreThan(MOST_EXTENSIONS, extensions.length)}`;
}

function articleOf(extension: InspectedExtension): Markup {
  const { id, type, factoryPid, key, externalReferenceCode, urls, weight } = extension;
  return markup`<article class="panel">
<h4>${id}${type === undefined ? undefined : markup` <span class="soft">${type}</span>`}</h4>
<dl>
${row('Name', extension.name)}${row('Description', extension.description)}<dt>Factory PID</dt><dd><code>${factoryPid}</code></dd>
<dt>Key</dt><dd><code>${key}</code></dd>
<dt>External reference code</dt><dd><code>${externalReferenceCode}</code></dd>
${row('Virtual instance', extension.virtualInstanceId)}${row('Context path', extension.contextPath)}${row('Base URL', extension.baseURL)}${
    weight.files === 0
      ? undefined
      : row('Brings to a page', `${sizeText(weight.size)} in ${filesText(weight.files)}`)
  }</dl>
${urls.length === 0 ? undefined : urlTable(id, urls)}</article>
`;
}

function row(term: string, value: string | undefined): Markup | undefined {
  return value === undefined ? undefined : markup`<dt>${term}</dt><dd>${value}</dd>\n`;
}

function urlTable(id: string, urls: readonly ResolvedUrl[]): Markup {
  return markup`<div class="scroll" role="group" aria-label="URLs of ${id}" tabindex="0"><table>
<caption>URLs of ${id}, as the portal resolves them</caption>
<thead><tr><th scope="col">Setting</th><th scope="col">URL</th><th scope="col">File in the archive</th><th scope="col" class="size">Size</th></tr></thead>
<tbody>
${urls.slice(0, MOST_URLS).map(urlRow)}</tbody></table></div>
${moreThan(MOST_URLS, urls.length)}`;
}

function urlRow({ setting, url, file, size }: ResolvedUrl): Markup {
  const fileCell = file === undefined ? 'on another server' : markup`<code>${file}</code>`;
  const missing = file === undefined ? undefined : markup`<span class="error">missing</span>`;
  const sizeCell = size === undefined ? missing : sizeText(size);
  return markup`<tr><th scope="row">${setting}</th><td><code>${url}</code></td><td>${fileCell}</td><td class="size">${sizeCell}</td></tr>\n`;
}

function moreThan(most: number, count: number): Markup | undefined {
  return count > most ? markup`<p class="soft">and ${countText(count - most)} more</p>\n` : undefined;
}
