import type { ExactJson } from './json/exact-json';
import { writeExactJson } from './json/write-exact-json';

/** What a file of batch data says besides its items. */
export interface BatchEnvelope {
  readonly className: string;
  /** `DEFAULT`, or the object of entries. */
  readonly delegate: string;
  readonly createStrategy: 'INSERT' | 'UPSERT';
  /** The site that the items belong to, as the portal is told. */
  readonly site?: string;
}

/**
 * The text of a file before and after its items. The delegate stands in both places: a portal reads the first, and the
 * import in Liferay's cloud the second (acceptance.md 13). Nothing of the portal that it comes from is in it.
 */
export function envelopeAround({ className, delegate, createStrategy, site }: BatchEnvelope): {
  readonly before: string;
  readonly after: string;
} {
  const parameters = new Map<string, ExactJson>([
    ['createStrategy', createStrategy],
    ['importStrategy', 'ON_ERROR_FAIL'],
    ...(site === undefined ? [] : [['siteId', site] as const]),
    ['taskItemDelegateName', delegate],
    ['updateStrategy', 'UPDATE'],
  ]);
  const configuration = new Map<string, ExactJson>([
    ['className', className],
    ['parameters', parameters],
    ['taskItemDelegateName', delegate],
    ['version', 'v1.0'],
  ]);
  return {
    before: `{\n  "configuration": ${writeExactJson(configuration, 1)},\n  "items": [\n    `,
    after: '\n  ]\n}\n',
  };
}

/** What stands between two items, and how deep each is. */
export const BETWEEN_ITEMS = ',\n    ';
export const ITEM_LEVEL = 2;
