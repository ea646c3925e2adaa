import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Position } from '../../diagnostics/position';
import type { Entry } from '../../entry';
import { fileIn } from '../../checks/archive/read-archive';
import { knownSize } from '../../zip/pack/known-size';
import { placesInText } from '../../java-text/places-in-text';
import { readText } from '../../zip/write/open-entry';
import { bundlerOf, type Bundler } from '../bundler-of';
import type { MergeSource } from '../merge-source';

/** An address of the portal that begins with a context: what follows is read only to its end. */
const CONTEXT = /\/o\/([\w.~%-]{1,200})(?![\w.~%-])/g;

const CODE = /\.(?:[cm]?js|css|html?|json|svg|webmanifest)$/i;

/** In bytes: no more of one text is held in memory. */
const LONGEST = 32_000_000;

/** A text that something was found in, and the name that positions have for it. */
export interface FoundIn {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Addresses in built code below a context that there is no more once the archives are one: an archive has one context, and
 * no other name for it. Each file says so once for each name.
 * @throws as `readText`
 */
export async function oldAddresses(sources: readonly MergeSource[], signal?: AbortSignal): Promise<FoundIn> {
  const contexts = new Set(sources.map(({ context }) => context));
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const found: { readonly address: string; readonly position: Position }[] = [];
    let bundler: Bundler = 'unknown';
    for (const entry of codeIn(source)) {
      signal?.throwIfAborted();
      const text = await readText(entry.content);
      if (bundler === 'unknown') bundler = bundlerOf(text);
      const addresses = addressesIn(text, contexts);
      if (addresses.length === 0) continue;
      const file = fileIn(source.view.archive, entry.path);
      const placeOf = placesInText(text, file);
      texts.set(file, text);
      found.push(
        ...addresses.map(({ address, index }) => ({
          address,
          position: placeOf(index, index + address.length),
        })),
      );
    }
    diagnostics.push(
      ...found.map(({ address, position }) =>
        diagnostic('merge-address-in-code', { address, bundler }, position),
      ),
    );
  }
  return { diagnostics, texts };
}

interface Address {
  readonly index: number;
  readonly address: string;
}

function codeIn({ view }: MergeSource): readonly Entry[] {
  return view.archive.uffa.entries.filter(
    ({ path, content }) =>
      path.startsWith(view.folders.frontend) && CODE.test(path) && (knownSize(content) ?? 0) <= LONGEST,
  );
}

function addressesIn(text: string, contexts: ReadonlySet<string>): readonly Address[] {
  const seen = new Set<string>();
  return [...text.matchAll(CONTEXT)].flatMap(({ 0: address, 1: context = '', index }) => {
    if (!contexts.has(context) || seen.has(context)) return [];
    seen.add(context);
    return [{ index, address }];
  });
}

/** The same in the values of settings: nothing rewrites what an extension is told. */
export function addressesInSettings(sources: readonly MergeSource[]): readonly Diagnostic[] {
  const contexts = new Set(sources.map(({ context }) => context));
  return sources.flatMap(({ view }) =>
    view.configurations.flatMap(({ id, members }) =>
      ['typeSettings', 'properties'].flatMap((name) => {
        const value = members.get(name)?.value;
        return (value?.kind === 'list' ? value.items : []).flatMap((item) => {
          // The base of the addresses moves with the archive.
          if (item.kind !== 'string' || item.value.startsWith('baseURL=')) return [];
          const [found] = addressesIn(item.value, contexts);
          return found === undefined
            ? []
            : [diagnostic('merge-address-in-setting', { id, address: found.address }, item.position)];
        });
      }),
    ),
  );
}
