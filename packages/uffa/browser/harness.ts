import type { HarnessData } from '../src/preview/page/harness-data';
import { showAudiences } from './harness/audiences';
import { showRenderer } from './harness/cell-renderers';
import { showCheckout } from './harness/checkout';
import { showEditors } from './harness/editor';
import { showFilter } from './harness/filters';
import { showIcons } from './harness/icons';
import { showModules } from './harness/modules';

const text = document.getElementById('preview-harness-data')?.textContent ?? 'null';
const data = JSON.parse(text) as HarnessData | null;
const place = document.getElementById('preview-harness');

if (data !== null && place !== null) {
  place.append(...(await partsOf(data)));
  // For tests, and for whoever waits for the page.
  place.dataset['ready'] = 'true';
}

function partsOf(about: HarnessData): readonly HTMLElement[] | Promise<readonly HTMLElement[]> {
  switch (about.kind) {
    case 'fds':
      return Promise.all([...about.renderers.map(showRenderer), ...about.filters.map(showFilter)]);
    case 'editor':
      return showEditors(about.contributors);
    case 'checkout':
      return showCheckout(about.steps);
    case 'modules':
      return showModules(about.modules);
    case 'audiences':
      return Promise.all(about.scripts.map(showAudiences));
    case 'icons':
      return showIcons(about.spritemap, about.clay);
  }
}
