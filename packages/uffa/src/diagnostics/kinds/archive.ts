import { kind } from '../kind';

export const archiveKinds = {
  'PLACEHOLDER-archive': kind<{ file: string }>({
    severity: 'error',
    title: '',
    message: ({ file }) => file,
    remedy: () => '',
  }),
};
