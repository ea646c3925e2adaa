/** A rectangle, in any unit. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Divides a box into one for each weight, with areas in proportion and sides as equal as they come: the squarified
 * treemap of Bruls, Huizing and van Wijk.
 *
 * @param weights above zero, the largest first
 */
export function squarify(weights: readonly number[], box: Box): readonly Box[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const areas = weights.map((weight) => (weight / total) * box.width * box.height);
  const boxes: Box[] = [];
  let free = box;
  for (let start = 0; start < areas.length;) {
    const side = Math.min(free.width, free.height);
    const row = firstRow(areas, start, side);
    boxes.push(...rowBoxes(areas.slice(start, start + row.count), row.area, free));
    free = without(free, row.area);
    start += row.count;
  }
  return boxes;
}

interface Row {
  readonly count: number;
  readonly area: number;
}

/** As many areas from `start` on as make the worst of them no longer than it is without the last. */
function firstRow(areas: readonly number[], start: number, side: number): Row {
  const largest = areas[start] ?? 0;
  let row: Row = { count: 1, area: largest };
  let worst = stretch(row.area, largest, largest, side);
  for (let index = start + 1; index < areas.length; index++) {
    const smallest = areas[index] ?? 0;
    const area = row.area + smallest;
    const next = stretch(area, largest, smallest, side);
    if (next > worst) break;
    row = { count: row.count + 1, area };
    worst = next;
  }
  return row;
}

/** How much longer than wide the most stretched box of a row is. */
function stretch(area: number, largest: number, smallest: number, side: number): number {
  return Math.max((side * side * largest) / (area * area), (area * area) / (side * side * smallest));
}

/** The boxes of a row, along the shorter side of what is free. */
function rowBoxes(areas: readonly number[], area: number, free: Box): readonly Box[] {
  const isUpright = free.height <= free.width;
  const thickness = area / (isUpright ? free.height : free.width);
  let at = isUpright ? free.y : free.x;
  return areas.map((each) => {
    const length = each / thickness;
    const place = isUpright
      ? { x: free.x, y: at, width: thickness, height: length }
      : { x: at, y: free.y, width: length, height: thickness };
    at += length;
    return place;
  });
}

function without({ x, y, width, height }: Box, area: number): Box {
  if (height <= width) {
    const taken = Math.min(width, area / height);
    return { x: x + taken, y, width: width - taken, height };
  }
  const taken = Math.min(height, area / width);
  return { x, y: y + taken, width, height: height - taken };
}
