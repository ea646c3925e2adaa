/**
 * `Double.toString`: the shortest digits that read back as the same number, but at least two of them; scientific from
 * 1.0E7 up and below 1.0E-3 (behaviour.md 7). For very few numbers, such as 1.0E23, Java before 19 prints another last
 * digit or one too many; this is the text of the newer ones.
 */
export function doubleToString(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const sign = value < 0 ? '-' : '';
  const { digits, exponent } = scientific(Math.abs(value));
  return sign + (exponent >= -3 && exponent < 7 ? plain(digits, exponent) : withExponent(digits, exponent));
}

interface Scientific {
  /** Without a point; the first digit is not 0. */
  readonly digits: string;
  /** Power of ten of the first digit. */
  readonly exponent: number;
}

function scientific(value: number): Scientific {
  const shortest = split(value.toExponential());
  if (shortest.digits.length > 1) return shortest;
  // Of all two-digit numbers that read back as the value, Java takes the closest: 4.9E-324 where JavaScript has 5e-324.
  const twoDigits = value.toExponential(1);
  return Number(twoDigits) === value ? split(twoDigits) : shortest;
}

function split(text: string): Scientific {
  const [mantissa = '', exponent = '0'] = text.split('e');
  return { digits: mantissa.replace('.', '').replace(/(?<=.)0+$/, ''), exponent: Number(exponent) };
}

function plain(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${whole}.${digits.slice(exponent + 1) || '0'}`;
}

function withExponent(digits: string, exponent: number): string {
  return `${digits.slice(0, 1)}.${digits.slice(1) || '0'}E${exponent}`;
}
