import type { Json } from '../diagnostics/diagnostic';
import type { LockedPackage } from './locked-package';

/** What a document is about. */
export interface BillOfMaterials {
  /** The archive's file name. */
  readonly archive: string;
  /** Of the archive, in hexadecimal. */
  readonly sha256: string;
  /** The version of uffa. */
  readonly version: string;
  readonly packages: readonly LockedPackage[];
  /** The purls of those that the project itself asks for. */
  readonly direct: readonly string[];
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
};

/**
 * A CycloneDX 1.6 document in JSON. It has neither a time nor a serial number, which the format leaves open: the same archive
 * and lock files give the same document.
 */
export function cycloneDx({ archive, sha256, version, packages, direct }: BillOfMaterials): Json {
  const unique = new Map<string, LockedPackage>();
  for (const each of packages) {
    const known = unique.get(each.purl);
    // In two places of a lock file, with what is found from each.
    unique.set(each.purl, known === undefined ? each : joined(known, each));
  }
  const sorted = [...unique.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      tools: { components: [{ type: 'application', name: 'uffa', version }] },
      component: {
        type: 'application',
        'bom-ref': archive,
        name: archive,
        hashes: [{ alg: 'SHA-256', content: sha256 }],
      },
    },
    components: sorted.map(componentOf),
    dependencies: [
      { ref: archive, dependsOn: [...direct] },
      ...sorted.map(({ purl, dependsOn }) => ({ ref: purl, dependsOn: [...dependsOn] })),
    ],
  };
}

function joined(one: LockedPackage, other: LockedPackage): LockedPackage {
  return {
    ...one,
    scope: one.scope === 'required' || other.scope === 'required' ? 'required' : 'excluded',
    dependsOn: [...new Set([...one.dependsOn, ...other.dependsOn])].sort(),
  };
}

function componentOf({ purl, group, name, version, scope, license, integrity }: LockedPackage): Json {
  const hashes = integrity === undefined ? [] : hashesOf(integrity);
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group === undefined ? {} : { group }),
    name,
    version,
    scope,
    ...(hashes.length === 0 ? {} : { hashes }),
    ...(license === undefined ? {} : { licenses: [{ license: { name: license } }] }),
    purl,
  };
}

function hashesOf(integrity: string): readonly Json[] {
  return integrity.split(/\s+/).flatMap((each) => {
    const [algorithm = '', digest = ''] = each.split('-', 2);
    const alg = Object.hasOwn(ALGORITHMS, algorithm) ? ALGORITHMS[algorithm] : undefined;
    return alg === undefined ? [] : [{ alg, content: Buffer.from(digest, 'base64').toString('hex') }];
  });
}
