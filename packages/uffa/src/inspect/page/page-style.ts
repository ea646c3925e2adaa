/**
 * The style sheet of the page. Colours of text have a contrast of at least 4.5 to what is behind them, in both schemes.
 */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --panel: #f6f8fa; --link: #0550ae;
  --error: #a40e26; --warning: #7a4a00; --info: #0550ae;
  --tile-ink: #1b1f24; --tile-line: #fff; --frame: #e7ebef;
  --script: #f5dd90; --style: #a8d1ff; --image: #b4e5bc; --font: #e3c4f5; --data: #b5e3df;
  --archive: #ffc9b5; --map: #d9d2c3; --other: #dcdfe3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0d1117; --ink: #e6edf3; --soft: #9aa5b1; --line: #30363d; --panel: #161b22; --link: #79b8ff;
    --error: #ff9492; --warning: #f0b72f; --info: #79b8ff;
    --tile-ink: #f5f7f9; --tile-line: #0d1117; --frame: #21262d;
    --script: #6b5410; --style: #14477f; --image: #1d5b2a; --font: #5c2f7d; --data: #1c5652;
    --archive: #7d3a22; --map: #504a3c; --other: #454b52;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem clamp(0.75rem, 3vw, 2rem) 3rem; max-width: 80rem;
  background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif;
}
h1, h2, h3, h4 { line-height: 1.25; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; margin: 0.5rem 0 0.25rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 0.25rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.1rem; margin: 1.75rem 0 0.5rem; }
h4 { font-size: 1rem; margin: 0 0 0.25rem; }
p { margin: 0.25rem 0; }
a { color: var(--link); }
code, .size { font-family: ui-monospace, monospace; font-size: 0.9em; }
code { overflow-wrap: anywhere; }
td code { white-space: nowrap; }
.soft { color: var(--soft); }
.severity { font-weight: 600; }
.error { color: var(--error); }
.warning { color: var(--warning); }
.info { color: var(--info); }
.panel { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 0.75rem 1rem; margin: 0.75rem 0; }
ul.plain { list-style: none; margin: 0; padding: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; margin: 0.5rem 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
.scroll:focus-visible, a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 0.925rem; }
caption { text-align: left; color: var(--soft); padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.2rem 0.75rem 0.2rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
tbody th { font-weight: 400; white-space: nowrap; }
td.size, th.size { text-align: right; white-space: nowrap; }
.directory { font-weight: 600; }
svg { display: block; width: 100%; height: auto; }
.narrow { display: none; }
@media (max-width: 40rem) {
  .wide { display: none; }
  .narrow { display: block; }
  dl { grid-template-columns: 1fr; }
  dd { margin-bottom: 0.35rem; }
}
rect { stroke: var(--tile-line); stroke-width: 1; }
rect.frame { fill: var(--frame); }
svg text { fill: var(--tile-ink); font: 12px system-ui, sans-serif; }
svg text.heading { font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.5rem 0; }
.legend li { display: flex; align-items: center; gap: 0.4rem; }
.legend svg { width: 0.9rem; height: 0.9rem; }
${['script', 'style', 'image', 'font', 'data', 'archive', 'map', 'other']
  .map((kind) => `.k-${kind} { fill: var(--${kind}); }`)
  .join('\n')}
${Array.from({ length: 12 }, (_, depth) => `tbody th.d${depth} { padding-left: ${depth * 1.1}rem; }`).join('\n')}
@media print { .scroll { overflow: visible; } }
`;
