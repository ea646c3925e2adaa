import type { DiagnosticCode } from '../../diagnostics/kinds';

/**
 * What of a project was looked at, and so what is known to be absent: nothing for certain, its own files under every
 * profile, or also its archive.
 */
export type Knowledge = 'nothing' | 'files' | 'archive';

/** Found by the project's own files, whatever is built, in whichever workspace: by `validate` and by packaging alike. */
const ofFiles: readonly DiagnosticCode[] = [
  'assemble-from-dist',
  'assemble-key-unknown',
  'assemble-value-null',
  'assemble-whole-build',
  'configuration-key-typed',
  'configuration-value-as-json',
  'id-with-slash',
  'lcp-id-fixed',
  'lcp-id-of-another',
  'microservice-without-program',
  'portlet-category-outdated',
  'property-missing',
  'property-of-wrong-kind',
  'property-required',
  'property-unknown',
  'property-value-invalid',
  'reference-of-wrong-type',
  'runtime-ignored',
  'scope-incomplete',
  'script-location-missing',
  'service-address-without-port',
  'service-port-differs',
  'setting-trimmed',
  'url-of-this-machine',
  'virtual-instance-property-deprecated',
  'web-context-path-own',
];

/** Found in what a project's archive holds. */
const ofArchive: readonly DiagnosticCode[] = [
  'batch-file-name',
  'dockerfile-source-missing',
  'git-lfs-pointer',
  'script-line-ends',
  'static-file-private',
  'url-not-served',
  'url-starts-with-static',
];

/** Whether a diagnostic would have been found. Of a code that is in neither list, nothing is claimed. */
export function isKnown(code: DiagnosticCode, knowledge: Knowledge): boolean {
  return (
    (knowledge !== 'nothing' && ofFiles.includes(code)) ||
    (knowledge === 'archive' && ofArchive.includes(code))
  );
}
