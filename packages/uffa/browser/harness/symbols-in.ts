import { leaveUnread } from '../leave-unread';

/** The names of the symbols of a sprite map, sorted. @throws Error where it can't be read */
export async function symbolsIn(url: string): Promise<readonly string[]> {
  const response = await fetch(url);
  if (!response.ok) {
    await leaveUnread(response);
    throw new Error(`${url} answers with status ${response.status}.`);
  }
  const svg = new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
  if (svg.querySelector('parsererror') !== null) throw new Error(`${url} is not an SVG.`);
  return [...svg.querySelectorAll('symbol[id]')].map(({ id }) => id).sort();
}
