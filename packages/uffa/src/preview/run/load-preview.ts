import { loadModule } from '../../files/load-module';

/** Loads what previews are run with: whoever runs none starts without it. */
export function loadPreview(): Promise<typeof import('./index.js')> {
  return loadModule('uffa', () => import('./index.js'));
}
