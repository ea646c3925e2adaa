import { terminalLine } from 'uffa';
import { wayText, type Ended, type LiveScripts, type PortalTold } from 'uffa/delivery';

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

/** What the portal has told of the live archive. That it has refused it is a diagnostic. */
export function toldText(told: Exclude<PortalTold, { diagnostic: unknown }>): string {
  if (told === 'nothing') return '';
  if ('line' in told) return `Liferay has it: ${terminalLine(told.line)}\n`;
  const { silent, seconds } = told;
  return `${terminalLine(`${silent} has not said within ${seconds} s that Liferay has it. Is Liferay running?`)}\n`;
}
