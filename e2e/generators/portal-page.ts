import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { openEntry, readText, type Uffa } from 'uffa';

/** The configuration of the archive's custom element, as the portal reads it. */
interface CustomElement {
  readonly name: string;
  readonly urls: readonly string[];
  readonly cssURLs: readonly string[];
  readonly attributes: readonly (readonly [string, string])[];
}

interface Configuration {
  readonly properties?: readonly string[];
  readonly typeSettings: readonly string[];
}

const contentTypes: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript' };

/** The custom element in the archive of a project. */
async function customElementIn(uffa: Uffa): Promise<CustomElement> {
  const config = uffa.entries.find(({ path }) => path.endsWith('.client-extension-config.json'))!;
  const json = JSON.parse(await readText(config.content)) as Readonly<Record<string, Configuration>>;
  const { properties = [], typeSettings } = Object.values(json)[0]!;
  const settings = new Map(typeSettings.map(pairOf));
  return {
    name: settings.get('htmlElementName')!,
    urls: settings.get('urls')!.split('\n'),
    cssURLs: settings.get('cssURLs')?.split('\n') ?? [],
    attributes: properties.map(pairOf),
  };
}

/** Serves the static files of an archive below `/o/<project>/`, and at `/` a page that shows its element. */
export class PortalPage {
  private readonly server: Server = createServer((request, response) => {
    void this.answer(request.url ?? '/').then(
      ({ type, body }) => response.writeHead(200, { 'Content-Type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });

  constructor(
    private readonly project: string,
    private readonly uffa: Uffa,
  ) {}

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(url: string): Promise<{ readonly type: string; readonly body: string | Buffer }> {
    if (url === '/') {
      return { type: 'text/html', body: pageOf(this.project, await customElementIn(this.uffa)) };
    }
    const path = url.replace(`/o/${this.project}/`, 'static/');
    const entry = this.uffa.entries.find((each) => each.path === path);
    if (entry === undefined) throw new Error(`${url} is not in the archive.`);
    const type = contentTypes[extname(path)] ?? 'application/octet-stream';
    return { type, body: await buffer(await openEntry(entry.content)) };
  }
}

/**
 * As the portal puts it together: style sheets, the script as a module, the element with its properties as attributes.
 * Once the element shows something, the page records what, removes the element as a navigation does, and records what
 * is left of it, and what went wrong.
 */
function pageOf(project: string, { name, urls, cssURLs, attributes }: CustomElement): string {
  const links = cssURLs.map((url) => `<link rel="stylesheet" href="/o/${project}/${url}">`);
  const scripts = urls.map((url) => `<script type="module" src="/o/${project}/${url}"></script>`);
  const given = attributes.map(([key, value]) => ` ${key}="${value}"`);
  return `<!doctype html>
<html><head><title>${name}</title>${links.join('')}
<script>
  window.errors = [];
  addEventListener('error', ({ message }) => errors.push(message), true);
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  window.Liferay = {
    authToken: 'secret',
    Language: { get: (key) => key },
    ThemeDisplay: {
      getBCP47LanguageId: () => 'en-US',
      getScopeGroupId: () => '20121',
      getUserName: () => 'Ada Lovelace',
      isSignedIn: () => true,
    },
  };
</script>
${scripts.join('')}</head>
<body><${name}${given.join('')}></${name}>
<script>
  const element = document.querySelector('${name}');
  const inside = () => element.shadowRoot ?? element;
  const textOf = (selector) => inside().querySelector(selector)?.textContent.trim() ?? '';
  const note = (id, text) => {
    const output = document.createElement('output');
    output.id = id;
    output.textContent = text;
    document.body.append(output);
  };
  const watch = setInterval(() => {
    if (textOf('p') === '') return;
    clearInterval(watch);
    note('heading', textOf('h2'));
    note('text', textOf('p'));
    note('border', getComputedStyle(inside().querySelector('section')).borderTopStyle);
    element.remove();
    setTimeout(() => {
      note('left', element.shadowRoot ? '' : element.textContent.trim());
      note('errors', errors.join());
    }, 500);
  }, 50);
</script>
</body></html>`;
}

function pairOf(line: string): readonly [string, string] {
  const index = line.indexOf('=');
  return [line.slice(0, index), line.slice(index + 1)];
}
