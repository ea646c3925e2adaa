import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { FileContent } from '../../entry';
import { compactJson } from '../../java-text/compact-json';
import type { Value } from '../../values/value';
import { asksForAttachment, fillItem, type BatchFile } from './attachments';
import type { ItemsOutline } from './batch-outline';
import { CollectedItems } from './collected-items';
import { Placeholders, withEscapedPairs } from './placeholders';

/** The items of one file with their attachments. */
export interface Filled {
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
    this.collected.add(items.map((item) => this.addItem(item)));
  }

  /** Writes an item, and returns it as it is written. A file may have very many that ask for nothing. */
  private addItem(item: Value): Value {
    if (this.pieces.length + this.texts.length > 0) this.texts.push(',');
    if (!asksForAttachment(item)) {
      this.texts.push(compactJson(item));
      return item;
    }
    const placeholders = new Placeholders(compactJson(item));
    const placeholder = (attachment: FileContent) => placeholders.add(attachment);
    const filled = fillItem(item, { ...this.place, placeholder });
    for (const each of filled.diagnostics) this.diagnostics.push(each);
    this.isChanged ||= filled.changed;
    for (const piece of placeholders.pieces(compactJson(filled.value))) this.write(piece);
    return filled.value;
  }

  end(): Filled {
    this.flush();
    return {
      ...(this.isChanged ? { pieces: this.pieces } : {}),
      diagnostics: this.diagnostics,
      outline: this.collected.outline(),
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
    this.pieces.push(withEscapedPairs(this.texts.join('')));
    this.texts = [];
  }
}
