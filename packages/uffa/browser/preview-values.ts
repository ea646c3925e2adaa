import type { LiferayValues } from '../src/preview/page/liferay-values';

/** What the page says about itself; undefined while it is not read that far. */
export function previewValues(): LiferayValues | undefined {
  const text = document.getElementById('preview-values')?.textContent;
  return text === undefined ? undefined : (JSON.parse(text) as LiferayValues);
}

/** The project that an address belongs to. */
export function projectAt(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const { origin, pathname } = new URL(url, location.href);
  if (origin !== location.origin) return undefined;
  const contexts = Object.entries(previewValues()?.contexts ?? {});
  return contexts.find(([context]) => pathname.startsWith(`${context}/`))?.[1];
}
