import type { PreviewEvent } from '../src/preview/page/messages';
import { liferay } from './liferay/liferay';
import { previewValues } from './preview-values';
import { followEvents, swapStyles, type EventMessage } from './reload';

const values = previewValues();
if (values !== undefined) {
  const global = liferay(values);
  Object.assign(window, { Liferay: global, themeDisplay: global['ThemeDisplay'] });
}

let version = 0;

function take(event: PreviewEvent): void {
  if (event.kind === 'reload') location.reload();
  if (event.kind === 'styles') swapStyles(event.urls, ++version);
}

// A browser has few connections to one server, so that the frame passes on what it hears.
if (window.parent === window) followEvents(take);
else {
  window.addEventListener('message', ({ data, origin, source }: MessageEvent<EventMessage | undefined>) => {
    if (origin === location.origin && source === window.parent && data?.preview === 'event') take(data.event);
  });
}
