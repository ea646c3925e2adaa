import { kind } from '../kind';

/** Why no manifest for Kubernetes can be written of an archive. */
export const kubernetesKinds = {
  'image-directory-taken': kind<{ directory: string }>({
    severity: 'error',
    title: 'Directory of an image with other files',
    message: ({ directory }) =>
      `${directory} holds something other than an earlier image of this archive, so no image is written there.`,
    fix: () => 'Remove it, or name another directory with "--out".',
  }),
  'manifest-archive-unusable': kind<object>({
    severity: 'error',
    title: 'Archive with errors for a manifest',
    message: () => 'The archive has errors, so no manifest is written for it.',
    fix: () => 'Correct the other errors that are reported, and package it again.',
  }),
  'manifest-instance-differs': kind<{ instance: string; wanted: string }>({
    severity: 'error',
    title: 'Manifest for another virtual instance',
    message: ({ instance, wanted }) =>
      `The archive is for the virtual instance "${instance}", and the manifest would be for "${wanted}".`,
    fix: () => 'Leave "--virtual-instance-id" out, or name an archive that was packaged for none.',
  }),
  'manifest-instance-missing': kind<object>({
    severity: 'error',
    title: 'Manifest without a virtual instance',
    message: () => 'The resource needs a virtual instance, and the archive was packaged for none.',
    fix: () => 'Name its web id, such as "--virtual-instance-id liferay.com".',
  }),
  'manifest-option-invalid': kind<{ option: string; value: string; expected: string }>({
    severity: 'error',
    title: 'Invalid value of a manifest option',
    message: ({ option, value, expected }) => `"${value}" of "--${option}" is not ${expected}.`,
    fix: ({ option, expected }) => `Give "--${option}" ${expected}.`,
  }),
  'manifest-option-missing': kind<{ option: string }>({
    severity: 'error',
    title: 'Manifest without a field that it needs',
    message: ({ option }) => `Resources with these fields need "--${option}".`,
    fix: ({ option }) => `Add "--${option}", or choose other fields with "--fields".`,
  }),
  'manifest-option-unfit': kind<{ option: string }>({
    severity: 'error',
    title: 'Value that a manifest has no field for',
    message: ({ option }) => `Resources with these fields cannot say what "--${option}" does.`,
    fix: ({ option }) => `Remove "--${option}", or choose other fields with "--fields".`,
  }),
  'manifest-service-missing': kind<object>({
    severity: 'error',
    title: 'Manifest without a service id',
    message: () => 'The resource needs the id of a service, and the LCP.json of the archive has none.',
    fix: () => 'Set "id" in LCP.json and package again, or name it with "--service-id".',
  }),
};
