import { kind } from '../kind';

/** Why an archive cannot be made for an environment, and what differs where it says that it was. */
export const retargetKinds = {
  'retarget-address-missing': kind<{ id: string; key: string }>({
    severity: 'error',
    title: 'Archive without the address to change',
    message: ({ id, key }) => `The configuration of "${id}" has no text "${key}" that could be changed.`,
    fix: ({ key }) => `Give the extension "${key}" in client-extension.yaml, and package again.`,
  }),
  'retarget-archive-unusable': kind<object>({
    severity: 'error',
    title: 'Archive to retarget with errors',
    message: () => 'The archive has errors, so no other can be made of it.',
    fix: () => 'Correct the other errors that are reported, and package it again.',
  }),
  'retarget-differs': kind<{
    path: string;
    how: 'added' | 'removed' | 'renamed' | 'changed';
    values: readonly string[];
  }>({
    severity: 'error',
    title: 'Retargeted archive with other differences',
    message: ({ path, how, values }) =>
      `${path} is ${how}, which the record of the archive does not mention${values.length === 0 ? '' : `: ${values.join(', ')}`}.`,
    fix: () => 'Make the archive again with "uffa retarget", and find out who changed it.',
  }),
  'retarget-environment-missing': kind<object>({
    severity: 'error',
    title: 'Retargeting without an environment',
    message: () => 'No environment is named.',
    fix: () => 'Name one of uffa.config.json, for example "--environment staging".',
  }),
  'retarget-instance-taken': kind<{ instance: string; wanted: string }>({
    severity: 'error',
    title: 'Archive for a virtual instance already',
    message: ({ instance, wanted }) =>
      `The archive is for the virtual instance "${instance}", and cannot be made for "${wanted}".`,
    fix: () => 'Retarget an archive that was packaged for no virtual instance.',
  }),
  'retarget-lcp-invalid': kind<object>({
    severity: 'error',
    title: 'LCP.json that cannot be changed',
    message: () => 'The LCP.json of the archive is not a JSON object, so no member of it can be set.',
    fix: () => 'Correct the LCP.json of the project, and package again.',
  }),
  'retarget-of-retargeted': kind<{ before?: string; wanted: string }>({
    severity: 'warning',
    title: 'Archive retargeted already',
    message: ({ before, wanted }) =>
      `The archive was made for ${before === undefined ? 'another environment' : `the environment "${before}"`}, whose values stay wherever "${wanted}" sets none.`,
    fix: () => 'Retarget the archive that packaging made.',
  }),
  'retarget-output-taken': kind<object>({
    severity: 'error',
    title: 'Retargeted archive in place of its source',
    message: () => 'The archive would be written over the one that it is made of.',
    fix: () => 'Name another directory with "--out".',
  }),
  'retarget-record-malformed': kind<object>({
    severity: 'error',
    title: 'Malformed record of a retargeted archive',
    message: () => 'The record of what the archive was made of cannot be read.',
    fix: () => 'Make the archive again with "uffa retarget".',
  }),
  'retarget-record-missing': kind<object>({
    severity: 'error',
    title: 'Archive that was not retargeted',
    message: () => 'The archive has no record of what it was made of.',
    fix: () => 'Leave "--from" out, or make the archive with "uffa retarget".',
  }),
  'retarget-source-differs': kind<{ from: string; sha256: string; recorded: string }>({
    severity: 'error',
    title: 'Archive made of another one',
    message: ({ from, sha256, recorded }) =>
      `The archive was made of one with the SHA-256 ${recorded}, and ${from} has ${sha256}.`,
    fix: () => 'Name the archive that it was made of, or make it again.',
  }),
};
