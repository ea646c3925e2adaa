import { kind } from '../kind';

/** What a portal shows of client extensions that it should have. */
export const statusKinds = {
  'status-failed': kind<{ archive: string; id: string; type: string; because: string }>({
    severity: 'error',
    title: 'Client extension not active',
    message: ({ id, type, because }) => `${id} (${type}) is not active: ${because}.`,
    fix: ({ archive }) => `Deploy ${archive} again, and look into the portal's log for what it says of it.`,
  }),
  'status-stopped': kind<object>({
    severity: 'error',
    title: 'Stopped while asking the portal',
    message: () => 'Asking the portal was stopped.',
    fix: () => 'Run again; nothing was changed.',
  }),
};
