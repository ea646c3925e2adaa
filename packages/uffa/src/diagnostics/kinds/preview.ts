import { kind } from '../kind';

/** What pages of the preview find before a browser shows them. */
export const previewKinds = {
  'preview-switch-invalid': kind<{ name: string; value: string; expected: string }>({
    severity: 'warning',
    title: 'Switch of the preview with another value',
    message: ({ name, value, expected }) =>
      `The preview's switch "${name}" takes ${expected}, and not "${value}".`,
    fix: ({ name }) => `Change "${name}" in the address of the page, or leave it out.`,
  }),
};
