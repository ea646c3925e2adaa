import { palette } from './palette';

/** The style sheet of the index and of the frame around pages. */
export const chromeStyle = `
${palette(':root')}
* { box-sizing: border-box; }
html, body { margin: 0; }
body { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0.75rem 0 0.25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
p { margin: 0.25rem 0; }
a { color: var(--link); }
code { font-family: ui-monospace, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.severity { font-weight: 600; }
.error { color: var(--error); }
.warning { color: var(--warning); }
.info { color: var(--info); }
p.banner { margin: 0; background: var(--stand-in); color: var(--stand-in-ink); padding: 0.25rem clamp(0.75rem, 3vw, 2rem); font-size: 0.9rem; }
:is(a, summary, button, select, input, .scroll, iframe):focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.index { margin: 0 auto; padding: 0 clamp(0.75rem, 3vw, 2rem) 3rem; max-width: 72rem; }
.pages { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5rem; }
.pages li { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 0.6rem 1rem; overflow-wrap: anywhere; }
.pages a { font-weight: 600; }
.mark { display: inline-block; border: 1px solid currentColor; border-radius: 999px; padding: 0 0.5rem; font-size: 0.8rem; white-space: nowrap; }
.mark.full { color: var(--good); }
.mark.partial { color: var(--warning); }
.mark.none { color: var(--soft); }
.diagnostics { list-style: none; margin: 0.5rem 0; padding: 0; display: grid; gap: 0.5rem; }
.diagnostics li { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 0.6rem 1rem; overflow-wrap: anywhere; }
body.shell { display: flex; flex-direction: column; min-height: 100vh; min-height: 100dvh; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; padding: 0.35rem clamp(0.75rem, 3vw, 2rem); border-bottom: 1px solid var(--line); background: var(--panel); }
.bar h1 { font-size: 1.05rem; margin: 0; flex: 1 1 12rem; }
@media (max-width: 40rem) { .bar h1 { flex-basis: 100%; } }
summary { cursor: pointer; padding: 0.3rem clamp(0.75rem, 3vw, 2rem); border-bottom: 1px solid var(--line); }
.switches { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: 0.5rem 1rem; align-items: end; padding: 0.5rem clamp(0.75rem, 3vw, 2rem) 0.75rem; border-bottom: 1px solid var(--line); background: var(--panel); }
.switches label { display: grid; gap: 0.1rem; font-size: 0.85rem; min-width: 0; }
.switches :is(select, input), button { min-height: 2rem; min-width: 0; max-width: 100%; padding: 0.2rem 0.5rem; font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--control); border-radius: 6px; }
button { cursor: pointer; }
button:hover { border-color: var(--link); }
.found[open] > div { padding: 0 clamp(0.75rem, 3vw, 2rem); max-height: 40vh; overflow-y: auto; border-bottom: 1px solid var(--line); }
.stage { flex: 1; display: flex; justify-content: center; min-height: 24rem; background: var(--line); }
.stage iframe { flex: 0 1 auto; border: 0; width: 100%; background: #fff; }
.stage.fixed:focus-visible { outline: 3px solid var(--link); outline-offset: -3px; }
.stage.fixed { justify-content: start; overflow-x: auto; }
.stage.fixed iframe { flex: none; margin: 0 auto; }
.overlay { position: fixed; inset: 0; margin: auto; width: min(60rem, calc(100vw - 1.5rem)); max-height: calc(100vh - 3rem); overflow-y: auto; padding: 1rem 1.25rem; color: var(--ink); background: var(--paper); border: 2px solid var(--error); border-radius: 8px; }
.overlay h2 { margin-top: 0; }
.overlay form { margin-top: 1rem; }
.overlay::backdrop { background: rgb(0 0 0 / 50%); }
`;
