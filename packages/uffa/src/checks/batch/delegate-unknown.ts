import { diagnostic } from '../../diagnostics/diagnostic';
import { nearestName } from '../../diagnostics/nearest-name';
import { envelopes, type BatchCheck } from './batch-check';
import { objectName } from './entry-object';

/** Entries of an object that is nearly one of the project's own: the portal waits for the misspelt one for ever. */
export const delegateUnknown: BatchCheck = (files, { own, workspace }) =>
  envelopes(files).flatMap((file) => {
    const name = objectName(file);
    if (name === undefined || own.objects.has(name.text)) return [];
    const nearest = nearestName(name.text, [...own.objects.keys()]);
    if (nearest === undefined || workspace?.().objects.has(name.text) === true) return [];
    const args = { name: `C_${name.text}`, meant: `C_${nearest}` };
    return [diagnostic('batch-delegate-unknown', args, name.position)];
  });
