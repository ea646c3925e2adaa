import { kind } from '../kind';

export const assembleKinds = {
  'PLACEHOLDER-assemble': kind<{ file: string }>({
    severity: 'error',
    title: '',
    message: ({ file }) => file,
    remedy: () => '',
  }),
};
