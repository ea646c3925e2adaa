import { kind } from '../kind';

export const manifestKinds = {
  'PLACEHOLDER-manifest': kind<{ file: string }>({
    severity: 'error',
    title: '',
    message: ({ file }) => file,
    remedy: () => '',
  }),
};
