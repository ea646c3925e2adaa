import { kind } from '../kind';

export const validationKinds = {
  'PLACEHOLDER-validation': kind<{ file: string }>({
    severity: 'error',
    title: '',
    message: ({ file }) => file,
    remedy: () => '',
  }),
};
