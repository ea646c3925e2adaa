import { kind } from '../kind';

export const planKinds = {
  'PLACEHOLDER-plan': kind<{ file: string }>({
    severity: 'error',
    title: '',
    message: ({ file }) => file,
    remedy: () => '',
  }),
};
