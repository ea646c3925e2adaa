import { loadModule } from '../../files/load-module';
import type * as Previews from './index';

/** Loads what previews are run with: whoever runs none starts without it. */
export function loadPreview(): Promise<typeof Previews> {
  return loadModule('uffa', () => import('./index.js'));
}
