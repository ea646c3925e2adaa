import { palette } from './palette';

/**
 * The style sheet of the pages on which scripts of extensions are tried out. A theme may be on the page as well, so that
 * each rule is about our own part of it.
 */
export const harnessStyle = `
${palette('.preview-harness')}
.preview-harness, .preview-harness * { box-sizing: border-box; }
.preview-harness { padding: 1rem max(clamp(0.75rem, 3vw, 2rem), (100% - 76rem) / 2) 3rem; min-height: 100vh; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; text-align: start; }
body:has(> .preview-harness) { margin: 0; }
.preview-harness h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0; color: inherit; }
.preview-harness h2 { font-size: 1.25rem; line-height: 1.25; margin: 2rem 0 0.5rem; color: inherit; overflow-wrap: anywhere; }
.preview-harness h3 { font-size: 1rem; overflow-wrap: anywhere; margin: 1rem 0 0.25rem; color: inherit; }
.preview-harness p { margin: 0.25rem 0; overflow-wrap: anywhere; }
.preview-harness .preview-soft { color: var(--soft); }
.preview-harness .preview-wrong { color: var(--error); font-weight: 600; }
.preview-harness .preview-right { color: var(--good); font-weight: 600; }
.preview-harness code, .preview-harness pre { font-family: ui-monospace, monospace; font-size: 0.9em; color: inherit; background: none; }
.preview-harness code { overflow-wrap: anywhere; }
.preview-harness :is(th, td) code { overflow-wrap: break-word; }
.preview-harness pre { overflow-x: auto; margin: 0.5rem 0; padding: 0.75rem; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; white-space: pre; }
.preview-harness .preview-scroll { overflow-x: auto; margin: 0.5rem 0; }
.preview-harness table { border-collapse: collapse; width: 100%; font-size: 0.925rem; color: inherit; }
.preview-harness caption { text-align: start; color: var(--soft); padding: 0.25rem 0; caption-side: top; }
.preview-harness th, .preview-harness td { text-align: start; vertical-align: top; padding: 0.3rem 0.75rem; border-bottom: 1px solid var(--line); }
.preview-harness th { font-weight: 600; }
.preview-harness .preview-panel { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 0.75rem 1rem; margin: 0.75rem 0; }
.preview-harness .preview-chip { display: inline-flex; align-items: center; gap: 0.5rem; background: var(--panel); border: 1px solid var(--control); border-radius: 999px; padding: 0.15rem 0.75rem; margin: 0.25rem 0; }
.preview-harness button.preview-button { min-height: 2rem; padding: 0.25rem 0.75rem; font: inherit; color: var(--ink); background: var(--panel); border: 1px solid var(--control); border-radius: 6px; cursor: pointer; }
.preview-harness button.preview-button:hover { border-color: var(--link); }
.preview-harness :is(button.preview-button, summary, pre, .preview-scroll):focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.preview-harness ins { background: var(--added); color: inherit; text-decoration: none; display: block; }
.preview-harness del { background: var(--removed); color: inherit; text-decoration: none; display: block; }
.preview-harness .preview-icons { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 0.5rem; list-style: none; margin: 0.5rem 0; padding: 0; }
.preview-harness .preview-icons li { display: flex; align-items: center; gap: 0.5rem; min-width: 0; padding: 0.35rem; border: 1px solid var(--line); border-radius: 6px; font-size: 0.85rem; overflow-wrap: anywhere; }
.preview-harness .preview-icons svg { flex: none; width: 1.5rem; height: 1.5rem; fill: currentColor; margin: 0; }
`;
