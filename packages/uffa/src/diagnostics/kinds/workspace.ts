import { kind } from '../kind';

export const workspaceKinds = {
  'PLACEHOLDER-workspace': kind<{ file: string }>({
    severity: 'error',
    title: '',
    message: ({ file }) => file,
    remedy: () => '',
  }),
};
