/**
 * What Vite puts into a page of its own to make React refresh work. The portal's page is not Vite's, so the dev profile loads it
 * as a module before the element.
 */
interface RefreshRuntime {
  injectIntoGlobalHook: (target: Window) => void;
}

declare global {
  interface Window {
    $RefreshReg$: () => void;
    $RefreshSig$: () => (type: unknown) => unknown;
  }
}

const runtime = '/@react-refresh';
const { injectIntoGlobalHook } = (await import(/* @vite-ignore */ runtime)) as RefreshRuntime;

injectIntoGlobalHook(window);
window.$RefreshReg$ = () => undefined;
window.$RefreshSig$ = () => (type) => type;

export {};
