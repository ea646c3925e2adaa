/** The part of rtlcss that is used here; the package brings no types. */
declare module 'rtlcss' {
  const rtlcss: { configure(): { process(css: string, options: { from: string }): { css: string } } };
  export default rtlcss;
}
