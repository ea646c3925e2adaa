import { kind } from '../kind';

export const checkKinds = {
  'PLACEHOLDER-checks': kind<{ file: string }>({
    severity: 'error',
    title: '',
    message: ({ file }) => file,
    remedy: () => '',
  }),
};
