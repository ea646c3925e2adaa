import { kind } from '../kind';

/** What is not known of the packages in an archive. */
export const provenanceKinds = {
  'sbom-lock-unread': kind<object>({
    severity: 'warning',
    title: 'Lock file that is not read',
    message: () =>
      'The packages of this lock file are not in the bill of materials: only lock files of npm 7 or later are read.',
    fix: () => 'Let a tool for that package manager write a document, and merge the two.',
  }),
  'sbom-without-lock': kind<object>({
    severity: 'warning',
    title: 'Packages without a lock file',
    message: () =>
      'The packages of this build are not in the bill of materials, because no lock file has them.',
    fix: () =>
      'Lock the packages in the build tool (Gradle: dependencyLocking), or let its CycloneDX plugin write a document.',
  }),
};
