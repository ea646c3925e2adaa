import { request, type IncomingHttpHeaders } from 'node:http';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../../test/with-workspace';
import { openEntry } from '../../zip/write/open-entry';
import { buffer } from 'node:stream/consumers';
import { planUffa } from '../../plan/plan-uffa';
import { readManifest } from '../../manifest/read-manifest';

import { openPreview, type OpenPreview } from './open-preview';
import type { Told } from './preview';
import { standingProblems } from './standing-problems';

const shop: WorkspaceFiles = {
  'shop/client-extension.yaml': `assemble:
  - from: assets
    into: static
shop-list:
  type: customElement
  name: List
  htmlElementName: shop-list
  urls: [list.js]
  cssURLs: [list.css]
`,
  'shop/assets/list.js': 'customElements.define("shop-list", class extends HTMLElement {});',
  'shop/assets/list.css': 'a {}',
  'shop/assets/big.bin': Buffer.alloc(3_000_000, 7),
  'shop/secret.txt': 'secret',
};

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let open: OpenPreview | undefined;
const told: Told[] = [];

afterEach(async () => {
  await open?.close();
  open = undefined;
  told.length = 0;
});

async function start(root: string): Promise<OpenPreview> {
  open = await openPreview({
    load: () => ({ projects: [{ project: projectIn(root, 'shop'), options: {} }], diagnostics: [] }),
    openApi: () => ({ answer: () => Promise.resolve(undefined), diagnostics: [] }),
    readPackageFile: () => Promise.resolve(undefined),
    port: 0,
    tell: (each) => told.push(each),
  });
  return open;
}

/** `fetch` would make the path another one before it asks. */
function ask(
  { port }: OpenPreview,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      buffer(response).then(
        (bytes) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('the server of a preview', () => {
  it("serves each file below static/ with the archive's bytes and its type, and nothing else of the project", () =>
    withWorkspace(shop, async (root) => {
      const preview = await start(root);
      const { entries } = await planUffa(readManifest(projectIn(root, 'shop')));
      const served = entries.filter(({ path }) => path.startsWith('static/'));
      expect(served.length).toBe(3);
      for (const { path, content } of served) {
        const { status, body } = await ask(preview, `/o/shop/${path.slice('static/'.length)}`);
        expect(status).toBe(200);
        expect(body.equals(await buffer(await openEntry(content)))).toBe(true);
      }
      const { headers } = await ask(preview, '/o/shop/list.js?t=1');
      expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
      expect(headers['x-content-type-options']).toBe('nosniff');
      const others = [
        '/o/shop/../secret.txt',
        '/o/shop/assets/list.js',
        '/o/shop/',
        '/o/shop/%2e%2e/secret.txt',
      ];
      for (const path of [...others, '/secret.txt', '/o/shop/static/list.js', '/o/unknown/x.js']) {
        expect((await ask(preview, path)).status).toBe(404);
      }
    }));

  it('has a list of pages, each page with a frame around it, and what programs read', () =>
    withWorkspace(shop, async (root) => {
      const preview = await start(root);
      expect((await ask(preview, '/')).body.toString()).toContain('/preview/shop/shop-list');
      expect((await ask(preview, '/preview/shop/shop-list')).status).toBe(200);
      expect((await ask(preview, '/web/preview/shop/shop-list')).body.toString()).toContain('<shop-list');
      expect((await ask(preview, '/web/preview/shop/other')).status).toBe(404);
      const model = JSON.parse((await ask(preview, '/__preview/model.json')).body.toString()) as {
        projects: readonly { files: readonly string[] }[];
      };
      expect(model.projects[0]?.files).toEqual(['big.bin', 'list.css', 'list.js']);
      expect((await ask(preview, '/', { method: 'HEAD' })).body).toHaveLength(0);
      expect((await ask(preview, '/', { method: 'DELETE' })).status).toBe(405);
    }));

  it('answers only under its own names, and lets no other origin call data or report', () =>
    withWorkspace(shop, async (root) => {
      const preview = await start(root);
      const foreign = await ask(preview, '/', { headers: { host: 'evil.example' } });
      expect(foreign.status).toBe(403);
      expect(foreign.body.toString()).toMatch(
        /^The preview answers to .+ only, and not to the name "evil\.example"\.\n$/,
      );
      const headers = { origin: 'http://127.0.0.1:1' };
      for (const path of [
        '/o/c/tickets',
        '/__preview/report',
        '/__preview/report.json',
        '/__preview/events',
      ]) {
        expect((await ask(preview, path, { headers })).status).toBe(403);
      }
      expect((await ask(preview, '/o/c/tickets', { method: 'POST', headers })).status).toBe(403);
      expect(preview.preview.report.document([]).unanswered).toEqual([]);
    }));

  it('takes reports of its pages, and counts the calls that nobody answers', () =>
    withWorkspace(shop, async (root) => {
      const preview = await start(root);
      const report = { kind: 'console-error', page: '/web/preview/all', message: 'Boom', project: 'shop' };
      const send = { method: 'POST', body: JSON.stringify(report) };
      expect((await ask(preview, '/__preview/report', send)).status).toBe(204);
      expect((await ask(preview, '/__preview/report', send)).status).toBe(204);
      expect((await ask(preview, '/__preview/report', { method: 'POST', body: 'x' })).status).toBe(400);
      expect(
        (await ask(preview, '/__preview/report', { method: 'POST', body: 'x'.repeat(70_000) })).status,
      ).toBe(400);
      expect((await ask(preview, '/o/headless-admin-user/v1.0/x?q=1')).status).toBe(501);
      expect(told).toEqual([
        { kind: 'finding', report },
        { kind: 'unanswered', method: 'GET', path: '/o/headless-admin-user/v1.0/x' },
      ]);
      const document = JSON.parse((await ask(preview, '/__preview/report.json')).body.toString()) as object;
      expect(document).toMatchObject({
        version: 1,
        findings: [{ ...report, count: 2 }],
        unanswered: [{ method: 'GET', path: '/o/headless-admin-user/v1.0/x', count: 1 }],
      });
    }));

  it('says so where the port is taken', () =>
    withWorkspace(shop, async (root) => {
      const { port } = await start(root);
      const second = openPreview({
        load: () => ({ projects: [], diagnostics: [] }),
        openApi: () => ({ answer: () => Promise.resolve(undefined), diagnostics: [] }),
        readPackageFile: () => Promise.resolve(undefined),
        port,
        tell: () => undefined,
      });
      await expect(second).rejects.toMatchObject({
        diagnostic: { code: 'preview-port-unusable', args: { port, reason: 'another program uses it' } },
      });
    }));

  it('shows what is broken from the start as it is, and goes on to what it becomes', () =>
    withWorkspace(shop, async (root) => {
      rmSync(join(root, 'shop/assets/list.js'));
      const preview = await start(root);
      const end = new AbortController();
      const changes = preview.follow(end.signal);
      await changes.next();
      const shownAs = () => standingProblems(preview.preview.model).map(({ shown }) => shown);
      expect(shownAs()).toEqual(['as-it-is']);
      writeFileSync(join(root, 'shop/assets/list.css'), 'a { color: red }');
      await changes.next();
      expect((await ask(preview, '/o/shop/list.css')).body.toString()).toBe('a { color: red }');
      expect(shownAs()).toEqual(['as-it-is']);
      writeFileSync(join(root, 'shop/client-extension.yaml'), '\tx');
      await changes.next();
      expect(shownAs()).toEqual(['nowhere']);
      end.abort();
    }));

  it('shows a change, tells which style sheets are new, and keeps what does not plan', () =>
    withWorkspace(shop, async (root) => {
      const preview = await start(root);
      const end = new AbortController();
      const changes = preview.follow(end.signal);
      await changes.next();
      writeFileSync(join(root, 'shop/assets/list.css'), 'a { color: red }');
      const styled = await changes.next();
      expect(styled.value?.events).toEqual([{ kind: 'styles', urls: ['/o/shop/list.css'] }]);
      expect((await ask(preview, '/o/shop/list.css')).body.toString()).toBe('a { color: red }');
      writeFileSync(join(root, 'shop/assets/list.js'), 'new one');
      expect((await changes.next()).value?.events).toEqual([{ kind: 'reload' }]);
      rmSync(join(root, 'shop/assets/list.js'));
      const broken = await changes.next();
      expect(broken.value?.events).toMatchObject([
        { kind: 'failed', problems: [{ code: 'url-not-served', project: 'shop', shown: 'as-before' }] },
      ]);
      expect((await ask(preview, '/web/preview/shop/shop-list')).status).toBe(200);
      writeFileSync(join(root, 'shop/client-extension.yaml'), '\tx');
      expect((await changes.next()).value?.events[0]).toMatchObject({ kind: 'failed' });
      writeFileSync(join(root, 'shop/client-extension.yaml'), String(shop['shop/client-extension.yaml']));
      mkdirSync(join(root, 'shop/assets'), { recursive: true });
      writeFileSync(join(root, 'shop/assets/list.js'), 'mended');
      let events: readonly object[] = [];
      while (!events.some((event) => 'kind' in event && event.kind === 'reload')) {
        events = (await changes.next()).value?.events ?? [{ kind: 'reload' }];
      }
      expect(preview.preview.model.problems).toEqual([]);
      expect((await ask(preview, '/o/shop/list.js')).body.toString()).toBe('mended');
      end.abort();
      expect((await changes.next()).done).toBe(true);
    }));
});
