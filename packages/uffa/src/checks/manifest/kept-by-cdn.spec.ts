import { describe, expect, it } from 'vitest';
import { checkProject, shown } from '../../../test/check-project';

const cached = '{"loadBalancer": {"cdn": true}}';

function found(url: string, lcpJson: string, type = 'globalCSS', key = 'url'): Promise<readonly string[]> {
  const yaml = `a:\n  type: ${type}\n  htmlElementName: a-b\n  ${key}: ${url}\n`;
  return checkProject({ yaml, files: { 'LCP.json': lcpJson } }).then((all) =>
    all.filter(({ code }) => code === 'url-kept-by-cdn').map(shown),
  );
}

describe('an address behind a CDN', () => {
  it('is reported where it stays the same', async () => {
    expect(await found('main.css', cached)).toEqual(['url-kept-by-cdn 4:8']);
    expect(await found('"css/main.min.css?a=b"', cached)).toEqual(['url-kept-by-cdn 4:8']);
  });

  it.each([
    ['that changes with the archive', 'main.css?t=${modifiedTime}', cached],
    ['that a pattern finds', 'main.*.css', cached],
    ['with a hash', 'css/main.1a2b3c4d.css', cached],
    ['elsewhere', 'https://cdn.example/main.css', cached],
    ['without a CDN', 'main.css', '{"loadBalancer": {"cdn": false}}'],
    ['without a load balancer', 'main.css', '{}'],
  ])('is not reported: one %s', async (_, url, lcpJson) => {
    expect(await found(url, lcpJson)).toEqual([]);
  });

  it('of a custom element gets a time from the portal', async () => {
    expect(await found('[main.js]', cached, 'customElement', 'urls')).toEqual([]);
  });
});
