import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { writeAt } from '../files/write-at';
import { BETWEEN_ITEMS, envelopeAround, type BatchEnvelope } from './batch-parameters';
import { fingerprintOf } from './fingerprint';
import { ItemPlaces } from './item-places';
import type { ItemPlace, ItemSpool } from './item-spool';
import type { PulledFile } from './pulled';
import type { WantedKind } from './wanted';

/** A file to be written from items that were put away. */
export interface BatchFileForm {
  readonly name: string;
  readonly kind: WantedKind;
  readonly envelope: BatchEnvelope;
  /** At least one. */
  readonly items: ItemPlaces;
}

/** Writes a file of batch data into a temporary directory, item by item. */
export function writeBatchFile(form: BatchFileForm, spool: ItemSpool, directory: string): PulledFile {
  const { name, kind, envelope, items } = form;
  const file = join(directory, name);
  const { before, after } = envelopeAround(envelope);
  let size = 0;
  const descriptor = openSync(file, 'wx', 0o600);
  const write = (bytes: Buffer): void => {
    writeAt(descriptor, bytes, size);
    size += bytes.length;
  };
  try {
    write(Buffer.from(before));
    let between = '';
    for (const item of items) {
      write(Buffer.from(between));
      write(spool.read(item));
      between = BETWEEN_ITEMS;
    }
    write(Buffer.from(after));
  } finally {
    closeSync(descriptor);
  }
  return { name, file, size, fingerprint: fingerprintOf(file), kind, items: items.size };
}

/** Splits items, in their order, so that no file has more bytes unless one item alone has. */
export function partsOf(
  items: Iterable<ItemPlace>,
  envelope: BatchEnvelope,
  most: number,
): readonly ItemPlaces[] {
  const { before, after } = envelopeAround(envelope);
  const frame = Buffer.byteLength(before) + Buffer.byteLength(after);
  const parts: ItemPlaces[] = [];
  let size = 0;
  for (const item of items) {
    const last = parts.at(-1);
    if (last === undefined || size + BETWEEN_ITEMS.length + item.length > most) {
      parts.push(placesOf(item));
      size = frame + item.length;
    } else {
      last.add(item);
      size += BETWEEN_ITEMS.length + item.length;
    }
  }
  return parts;
}

/** One place alone. */
export function placesOf(item: ItemPlace): ItemPlaces {
  const places = new ItemPlaces();
  places.add(item);
  return places;
}
