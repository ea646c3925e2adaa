import { kind } from '../kind';

/** What a portal shows of client extensions that it should have. */
export const statusKinds = {
  'status-failed': kind<{ archive: string; id: string; type: string; because: string }>({
    severity: 'error',
    title: 'Client extension not active',
    message: ({ id, type, because }) => `${id} (${type}) is not active: ${because}.`,
    fix: ({ archive }) =>
      `Look for it in the portal's log, correct what the log names, and deploy ${archive} again.`,
  }),
  'status-gogo-address-invalid': kind<{ value: string }>({
    severity: 'error',
    title: 'Invalid address of a Gogo shell',
    message: ({ value }) => `"${value}" is not the host and port of a Gogo shell.`,
    fix: () => 'Write it like "--gogo localhost:11311".',
  }),
  'status-gogo-silent': kind<{ gogo: string; reason: string }>({
    severity: 'error',
    title: 'Gogo shell not reachable',
    message: ({ gogo, reason }) => `No Gogo shell answers at ${gogo} (${reason}).`,
    fix: () =>
      'Start the portal in developer mode, which opens the shell at port 11311 of its own machine, or leave "--gogo" out.',
  }),
  'status-option-alone': kind<{ option: string; without: string }>({
    severity: 'error',
    title: 'Option without the one it belongs to',
    message: ({ option, without }) => `"--${option}" has no effect without "--${without}".`,
    fix: ({ option, without }) => `Add "--${without}", or remove "--${option}".`,
  }),
  'status-option-invalid': kind<{ option: string; value: string; expected: string }>({
    severity: 'error',
    title: 'Invalid value of a status option',
    message: ({ option, value, expected }) => `"${value}" of "--${option}" is not ${expected}.`,
    fix: ({ option, expected }) => `Give "--${option}" ${expected}.`,
  }),
  'status-program-failed': kind<{ command: string; reason: string }>({
    severity: 'error',
    title: 'Program without an answer',
    message: ({ command, reason }) => `"${command}" gives no answer: ${reason.replace(/[.\s]+$/, '')}.`,
    fix: () => 'Run the command by hand, and correct what it complains of.',
  }),
  'status-source-missing': kind<{ options: readonly string[] }>({
    severity: 'error',
    title: 'Nowhere to ask for the status',
    message: () => 'uffa status needs to know where to ask, and no portal is named.',
    fix: ({ options }) =>
      `Name the portal, such as "--portal http://localhost:8080", or one of ${options.map((option) => `--${option}`).join(', ')}.`,
  }),
  'status-stopped': kind<object>({
    severity: 'error',
    title: 'Stopped while asking the portal',
    message: () => 'Asking the portal was stopped.',
    fix: () => 'Run again; nothing was changed.',
  }),
};
