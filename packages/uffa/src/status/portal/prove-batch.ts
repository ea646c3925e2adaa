import { OBJECT_ENTRY } from '../../plan/batch/class-names';
import { cleanItem } from '../../pull/clean-item';
import { objectNameOf } from '../../pull/definition-reader';
import { isObject, listOf, memberOf, textOf, type ExactJson } from '../../pull/json/exact-json';
import { readExactJson } from '../../pull/json/read-exact-json';
import { canonicalText } from '../../pull/json/write-exact-json';
import { readByCode } from '../../pull/read-listed';
import { listedKinds, type ListedKind } from '../../pull/source-kinds';
import type { PortalView } from './portal-view';
import { active, failed, unproven, type Verdict } from '../proof';

/** So many items of a file are asked for. */
const MOST_ITEMS = 100;

/** What became of one item. */
type Found = 'different' | 'missing' | 'same';

/**
 * Whether what a file of batch data holds is in the portal, item by item, by their reference codes: an import cannot be
 * asked for, since the portal gives it a code of its own.
 */
export async function proveBatch(text: string, view: PortalView): Promise<Verdict> {
  const file = readExactJson(text);
  const configuration = memberOf(file, 'configuration');
  const className = textOf(configuration, 'className') ?? '';
  const items = listOf(file, 'items');
  const find = finderOf(className, textOf(configuration, 'taskItemDelegateName') ?? '', view);
  if (find === undefined) return unproven('how its class is asked for is not known');
  if (!view.hasCredentials) return unproven('the portal tells it to those alone who say who they are');
  const found = new Map<Found, string[]>();
  for (const item of items.slice(0, MOST_ITEMS)) {
    const code = textOf(item, 'externalReferenceCode');
    if (code === undefined) continue;
    const there = await find(code);
    const state = there === undefined ? 'missing' : stateOf(item, there, className);
    found.set(state, [...(found.get(state) ?? []), code]);
  }
  return verdictOf(found, items.length);
}

function verdictOf(found: ReadonlyMap<Found, readonly string[]>, total: number): Verdict {
  const [missing, different, same] = (['missing', 'different', 'same'] as const).map(
    (state) => found.get(state) ?? [],
  );
  const count = (missing?.length ?? 0) + (different?.length ?? 0) + (same?.length ?? 0);
  if (missing !== undefined && missing.length > 0) {
    return failed(`${some(missing)} ${missing.length === 1 ? 'is' : 'are'} not in the portal`);
  }
  if (different !== undefined && different.length > 0) {
    return unproven(
      `${some(different)} ${different.length === 1 ? 'is' : 'are'} there, but not as in the file`,
    );
  }
  if (count === 0) return unproven('no item has a reference code');
  if (count < total) return active(`${count} of ${total} were asked for, and are there as in the file`);
  return active(count === 1 ? 'it is there as in the file' : `all ${count} are there as in the file`);
}

function some(codes: readonly string[]): string {
  const more = codes.length - 3;
  return `${codes.slice(0, 3).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

type Find = (code: string) => Promise<ExactJson | undefined>;

function finderOf(className: string, delegate: string, view: PortalView): Find | undefined {
  const listed: ListedKind | undefined = Object.values(listedKinds).find(
    (kind) => kind.className === className,
  );
  if (listed !== undefined) return (code) => readByCode(view.portal, listed, code);
  if (className !== OBJECT_ENTRY) return undefined;
  return async (code) => {
    const path = await entriesPath(delegate.replace(/^C_/, ''), view);
    if (path === undefined) return undefined;
    const resource = { path: `${path}/by-external-reference-code/${encodeURIComponent(code)}` };
    const { status, text } = await view.portal.jsonOr(resource, [404]);
    return status < 300 ? readExactJson(text) : undefined;
  };
}

/** Such as `/o/c/tickets`: how the portal makes the plural is its own. */
async function entriesPath(object: string, { definitions }: PortalView): Promise<string | undefined> {
  const definition = (await definitions.all()).find((each) => objectNameOf(each) === object);
  const path = /\/c\/[\w-]+$/.exec(textOf(definition, 'restContextPath') ?? '')?.[0];
  return path === undefined ? undefined : `/o${path}`;
}

/** Members that the file does not have may have defaults, so they do not count. */
function stateOf(item: ExactJson, there: ExactJson, className: string): Found {
  const rules = { of: className === OBJECT_ENTRY ? 'entry' : 'definition' } as const;
  const [own, other] = [item, there].map((each) =>
    cleanItem(each, rules, { leftOut: new Map(), numbers: new Map() }),
  );
  if (!isObject(own)) return 'different';
  const isSame = [...own].every(([name, value]) => isWithin(value, memberOf(other, name)));
  return isSame ? 'same' : 'different';
}

/** Whether a value is all there, with whatever else is beside it. */
function isWithin(value: ExactJson, other: ExactJson | undefined): boolean {
  if (isObject(value)) {
    return isObject(other) && [...value].every(([name, member]) => isWithin(member, other.get(name)));
  }
  if (Array.isArray(value)) {
    return (
      Array.isArray(other) &&
      value.length <= other.length &&
      (value as readonly ExactJson[]).every((each) =>
        (other as readonly ExactJson[]).some((one) => isWithin(each, one)),
      )
    );
  }
  return other !== undefined && canonicalText(value) === canonicalText(other);
}
