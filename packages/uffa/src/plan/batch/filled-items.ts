import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { FileContent } from '../../entry';
import { compactJson } from '../../java-text/compact-json';
import { list, type Value } from '../../values/value';
import { fillItems, type BatchFile } from './attachments';
import type { ItemsOutline } from './batch-outline';
import { CollectedItems } from './collected-items';
import { Placeholders, withEscapedPairs } from './placeholders';

/** The items of one file with their attachments. */
interface Filled {
  /** Their compact JSON, without the brackets around it; absent where nothing was filled in. */
  readonly pieces?: readonly (string | FileContent)[];
  readonly diagnostics: readonly Diagnostic[];
  readonly outline: ItemsOutline;
}

/** Fills in the attachments of the items of one file, some items at a time. */
export class FilledItems {
  private readonly collected: CollectedItems;
  private readonly diagnostics: Diagnostic[] = [];
  private readonly pieces: (string | FileContent)[] = [];
  /** What is written since the last attachment. */
  private texts: string[] = [];
  private isChanged = false;

  constructor(
    private readonly place: Omit<BatchFile, 'placeholder'>,
    className: string | undefined,
  ) {
    this.collected = new CollectedItems(className, place.source);
  }

  add(items: readonly Value[]): void {
    if (items.length === 0) return;
    const placeholders = new Placeholders(compactJson(list(items)));
    const filled = fillItems(list(items), {
      ...this.place,
      placeholder: (attachment) => placeholders.add(attachment),
    });
    this.collected.add(filled.value.kind === 'list' ? filled.value.items : []);
    for (const each of filled.diagnostics) this.diagnostics.push(each);
    this.isChanged ||= filled.changed;
    if (this.pieces.length + this.texts.length > 0) this.texts.push(',');
    const json = withEscapedPairs(compactJson(filled.value).slice(1, -1));
    for (const piece of placeholders.pieces(json)) this.write(piece);
  }

  end(): Filled {
    this.flush();
    return {
      ...(this.isChanged ? { pieces: this.pieces } : {}),
      diagnostics: this.diagnostics,
      // Texts that are cut out of the file would keep it in memory.
      outline: structuredClone(this.collected.outline()),
    };
  }

  private write(piece: string | FileContent): void {
    if (typeof piece === 'string') {
      this.texts.push(piece);
      return;
    }
    this.flush();
    this.pieces.push(piece);
  }

  private flush(): void {
    this.pieces.push(this.texts.join(''));
    this.texts = [];
  }
}
