import { active, failed, unproven, type Verdict } from '../proof';
import type { ExtensionSubject, Subject } from '../subject';
import type { ClientExtensionResource } from './resource';

/** The steps that the operator takes, in their order, and what each is about. */
const steps: readonly { readonly type: string; readonly isAbout: (subject: Subject) => boolean }[] = [
  { type: 'Delivered', isAbout: () => true },
  { type: 'ConfigurationAccepted', isAbout: ({ kind }) => kind === 'extension' },
  { type: 'Provisioned', isAbout: isApplication },
  { type: 'WorkloadAccepted', isAbout: (subject) => subject.kind === 'data' || subject.role === 'service' },
];

/**
 * What a ClientExtension resource says of one thing in its archive. `Ready` proves nothing by itself: the operator that was
 * read makes it of `Delivered` alone.
 *
 * @param initKeys the keys of what DXP has answered with
 */
export function judgeResource(
  resource: ClientExtensionResource,
  initKeys: readonly string[],
  subject: Subject,
): Verdict {
  const refusal = refusalOf(resource, subject);
  if (refusal !== undefined) return failed(`the operator says of ${resource.name}: ${refusal}`);
  const proof = subject.kind === 'extension' ? proofOf(resource, initKeys, subject) : undefined;
  return proof === undefined ? unproven(pending(resource)) : active(proof);
}

function refusalOf(resource: ClientExtensionResource, subject: Subject): string | undefined {
  const { conditions, errors, workloadIssues } = resource;
  if (subject.kind === 'extension') {
    const error = errors.find(({ pid }) => pid === undefined || isOf(pid, subject));
    if (error !== undefined) return `DXP refuses its configuration: ${error.message}`;
  }
  for (const { type, isAbout } of steps) {
    const condition = conditions.get(type);
    if (condition?.status !== 'False' || !isAbout(subject)) continue;
    // The errors name those that are refused, so the others are not.
    if (type === 'ConfigurationAccepted' && errors.length > 0) continue;
    const issues = type === 'WorkloadAccepted' ? workloadIssues : [];
    return [`${type} is False (${condition.text})`, ...issues].join('; ');
  }
  return undefined;
}

function proofOf(
  { conditions, appliedPids, name }: ClientExtensionResource,
  initKeys: readonly string[],
  subject: ExtensionSubject,
): string | undefined {
  const { externalReferenceCode } = subject.extension;
  if (isApplication(subject)) {
    if (initKeys.some((each) => each.startsWith(`${externalReferenceCode}.oauth2.`))) {
      return 'DXP has answered with the credentials of the application';
    }
    if (conditions.get('Provisioned')?.status === 'True') return `the operator says of ${name}: Provisioned`;
  }
  if (appliedPids.some((pid) => isOf(pid, subject))) return 'DXP has applied its configuration';
  const isAccepted = conditions.get('ConfigurationAccepted')?.status === 'True';
  return isAccepted ? `the operator says of ${name}: ConfigurationAccepted` : undefined;
}

/** An archive for a virtual instance has it behind a slash, which DXP takes off. */
function isOf(pid: string, { extension: { key } }: ExtensionSubject): boolean {
  return pid === key || pid === key.split('/', 1)[0];
}

function pending({ name, conditions }: ClientExtensionResource): string {
  const delivered = conditions.get('Delivered');
  if (delivered?.status === 'True') {
    return `${name} is delivered, and the operator does not say what DXP has made of it`;
  }
  return `the operator has not delivered ${name} yet${delivered === undefined ? '' : ` (${delivered.text})`}`;
}

function isApplication(subject: Subject): boolean {
  return subject.kind === 'extension' && subject.role === 'application';
}
