/**
 * Our own colours, in both schemes, as custom properties of what a selector names. Those of text have a contrast of at
 * least 4.5 to what is behind them, those of controls one of at least 3.
 */
export function palette(selector: string): string {
  return `${selector} {
  color-scheme: light dark;
  --paper: #fff; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --control: #6e7781; --panel: #f6f8fa; --link: #0550ae;
  --error: #a40e26; --warning: #7a4a00; --info: #0550ae; --good: #116329; --stand-in: #fff3c4; --stand-in-ink: #4d3800;
  --added: #d8f5df; --removed: #ffe0dc;
}
@media (prefers-color-scheme: dark) {
  ${selector} {
    --paper: #0d1117; --ink: #e6edf3; --soft: #9aa5b1; --line: #30363d; --control: #8b949e; --panel: #161b22; --link: #79b8ff;
    --error: #ff9492; --warning: #f0b72f; --info: #79b8ff; --good: #56d364; --stand-in: #3d2f00; --stand-in-ink: #ffe08a;
    --added: #12361f; --removed: #4a1d1a;
  }
}`;
}
