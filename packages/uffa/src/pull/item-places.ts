import type { ItemPlace } from './item-spool';

/** In places. */
const FIRST_ROOM = 16;

/** Places in an order of their own, in twelve bytes each: there may be millions of them. */
export class ItemPlaces implements Iterable<ItemPlace> {
  private offsets = new Float64Array(FIRST_ROOM);
  private lengths = new Uint32Array(FIRST_ROOM);
  size = 0;

  add({ offset, length }: ItemPlace): void {
    if (this.size === this.offsets.length) this.grow();
    this.offsets[this.size] = offset;
    this.lengths[this.size] = length;
    this.size++;
  }

  *[Symbol.iterator](): Generator<ItemPlace> {
    for (let index = 0; index < this.size; index++) {
      yield { offset: this.offsets[index] ?? 0, length: this.lengths[index] ?? 0 };
    }
  }

  private grow(): void {
    const [offsets, lengths] = [this.offsets, this.lengths];
    this.offsets = new Float64Array(offsets.length * 2);
    this.lengths = new Uint32Array(lengths.length * 2);
    this.offsets.set(offsets);
    this.lengths.set(lengths);
  }
}
