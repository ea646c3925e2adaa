import { wayText, type Ended, type LiveScripts } from 'uffa/delivery';

/** What is live, and until when. */
export function liveText(place: string, scripts: LiveScripts): string {
  const elements = [...scripts].map(([id, { urls }]) => `  ${id} loads from ${urls.join(' and ')}\n`);
  return `${place} is live:\n${elements.join('')}What was deployed before comes back when this ends.\n`;
}

/** What has become of the place that was live. */
export function endedText({ way, place = '' }: Ended): string {
  const text = way === undefined ? '' : wayText(way, place);
  return text === '' ? '' : `${text}\n`;
}
