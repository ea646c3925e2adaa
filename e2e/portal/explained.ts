import type { PortalFinding } from './portal-reports';

/** By the codes of tools/portal: the codes of ours that name the same fault. */
const names: Readonly<Record<string, readonly string[]>> = {
  configurator: ['configuration-lost', 'configuration-keys-alike', 'configuration-key-reserved'],
  key: ['id-with-slash'],
  'no-bundle': ['module-group-id-empty'],
  'no-configuration': ['configuration-lost', 'configuration-keys-alike', 'module-group-id-empty'],
  'older-portal-reads': [
    'configuration-key-typed',
    'configuration-number-by-release',
    'configuration-number-too-large',
    'configuration-value-as-json',
  ],
  'older-portal-refuses': ['configuration-lost', 'configuration-keys-alike', 'configuration-key-reserved'],
  'properties-read': ['property-read-otherwise'],
  'site-json': ['site-value-not-text', 'site-name-by-release', 'site-initializer-undescribed'],
  'site-zip': ['site-initializer-empty', 'site-initializer-undescribed'],
  'typeSettings-read': ['setting-trimmed', 'setting-read-otherwise'],
  'url-without-file': ['url-not-served', 'url-starts-with-static', 'url-matches-nothing'],
};

/** What the portal's parts of the release API say and no check of a project can. */
const beyond: Readonly<Record<string, string>> = {
  'batch-unit': 'the content of batch data',
  'several-lines': 'a wildcard in a setting that is no URL, which `url-wildcards` expands as Gradle does',
  'several-urls': 'a wildcard that finds several files, which only a built project shows',
  'unknown-type': 'types that are newer than the release API',
  'virtual-instance': 'a virtual instance of blanks',
};

/** Whether one of our findings says what the portal's own parts show, or nothing could. */
export function explained({ code, text }: PortalFinding, codes: readonly string[], yaml: string): boolean {
  if (code in beyond) return true;
  // The address of an iframe is any page, and the portal's files need not have it.
  if (code === 'url-without-file' && /\biframe\b/.test(yaml)) return true;
  // The name of the inner archive has the version of the Gradle project, as with Liferay's plugin.
  if (code === 'site-zip' && text.includes('no site-initializer.zip')) return true;
  return names[code]?.some((each) => codes.includes(each)) === true;
}
