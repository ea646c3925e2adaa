import type { Position } from '../../diagnostics/position';
import type { CountedPlace } from './batch-outline';

/** Counts names, and remembers the first place of each. */
export class Counted {
  private readonly found = new Map<string, { position: Position; count: number }>();

  add(name: string, position: Position): void {
    const known = this.found.get(name);
    if (known === undefined) this.found.set(name, { position, count: 1 });
    else known.count++;
  }

  /** In the order of their first places. */
  places(): readonly CountedPlace[] {
    return [...this.found].map(([name, { position, count }]) => ({ name, position, count }));
  }
}
