/** What Nx passes on to the task that runs the tests. */
const ofOuterTask =
  /^(FORCE_COLOR|NX_(TASK|TERMINAL|STREAM|CLI|INVOKED|LOAD|WORKSPACE_ROOT|PREFIX|SET|RUN|FORKED|SKIP|TUI).*)$/;

/** Takes from the tests, and from the Nx that they start, what an Nx outside has set for the task that runs them. */
export default function noOuterTask(): void {
  for (const name of Object.keys(process.env)) {
    if (ofOuterTask.test(name)) Reflect.deleteProperty(process.env, name);
  }
}
