/**
 * Compares two names as a portal orders batch data: runs of digits by their number, everything else by its characters.
 * Linear in the names' lengths.
 */
export function naturalOrder(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const digitsOfA = digitsAt(a, i);
    const digitsOfB = digitsAt(b, j);
    if (digitsOfA !== '' && digitsOfB !== '') {
      const order = byNumber(digitsOfA, digitsOfB);
      if (order !== 0) return order;
      i += digitsOfA.length;
      j += digitsOfB.length;
    } else {
      if (a[i] !== b[j]) return a.charCodeAt(i) - b.charCodeAt(j);
      i++;
      j++;
    }
  }
  return a.length - i - (b.length - j);
}

function digitsAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return text.slice(start, end);
}

function byNumber(a: string, b: string): number {
  const [one, other] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  if (one.length !== other.length) return one.length - other.length;
  return one < other ? -1 : one > other ? 1 : 0;
}
