import { kind } from '../kind';

/** What is not known of the packages in an archive. */
export const provenanceKinds = {
  'sbom-lock-unread': kind<object>({
    severity: 'warning',
    title: 'Lock file that is not read',
    message: () =>
      'The packages of this lock file are not in the bill of materials: only lock files of npm 7 or later are read.',
    fix: () => 'Let a tool of the package manager write them, and join the two documents.',
  }),
  'sbom-without-lock': kind<object>({
    severity: 'warning',
    title: 'Packages without a lock file',
    message: () =>
      'The packages of this build are not in the bill of materials: no lock file says which they are.',
    fix: () =>
      'Let the build tool lock its packages (Gradle: dependencyLocking), or let its own plugin for CycloneDX write them.',
  }),
};
