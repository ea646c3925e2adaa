import type { Ended, LiveScripts } from 'uffa';

/** What is live, and until when. */
export function liveText(place: string, scripts: LiveScripts): string {
  const elements = [...scripts].map(([id, { urls }]) => `  ${id} loads from ${urls.join(' and ')}\n`);
  return `${place} is live:\n${elements.join('')}What was deployed before comes back when this ends.\n`;
}

/** What has become of the place that was live. */
export function endedText({ way, place = '' }: Ended): string {
  switch (way) {
    case 'put-back':
      return `${place} is again what was deployed before.\n`;
    case 'remove':
      return `${place} is removed, as nothing was deployed before.\n`;
    case 'leave':
      return `${place} was deployed or removed by somebody else meanwhile, and is left so.\n`;
    default:
      return '';
  }
}
