/** A package as a lock file has it. */
export interface LockedPackage {
  /** Its package URL (purl), which is unique. */
  readonly purl: string;
  /** The scope of npm, or the group of Maven. */
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  /** `excluded`: it only helps to build, and is not part of what is delivered. */
  readonly scope: 'required' | 'excluded';
  readonly license?: string;
  /** As npm writes it, such as `sha512-…` in base64. */
  readonly integrity?: string;
  /** The purls of the packages that it needs; sorted. */
  readonly dependsOn: readonly string[];
}

/** The package URL of a package of npm. */
export function npmPurl(name: string, version: string): string {
  return `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;
}

/** The package URL of an artifact of Maven. */
export function mavenPurl(group: string, name: string, version: string): string {
  return `pkg:maven/${[group, name].map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;
}
