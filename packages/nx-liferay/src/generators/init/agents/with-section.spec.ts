import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSection, withSection } from './with-section';

const section = (heading: string) => `${heading} Title\n\ntext\n`;
const written = (text: string) => withSection(text, section);
const [start, end] = ['<!-- nx-liferay configuration start-->', '<!-- nx-liferay configuration end-->'];

describe('withSection', () => {
  it('begins a file, with the title of the whole', () => {
    expect(written('')).toMatch(new RegExp(`^${start}\n<!-- .* -->\n\n# Title\n\ntext\n\n${end}\n$`));
  });

  it('takes a lower heading where there is a title', () => {
    expect(written('# Mine\n')).toContain('\n## Title\n');
    expect(written('## Mine\n')).toContain('\n# Title\n');
  });

  it('keeps what stands around it, and changes nothing the second time', () => {
    const piece = fc.array(fc.constantFrom(start, end, '# A', 'a', '', '\n', '\r\n', '<!--'), {
      maxLength: 6,
    });
    const text = piece.map((pieces) => pieces.join('\n'));
    fc.assert(
      fc.property(text, (before) => {
        const once = written(before);
        expect(written(once)).toBe(once);
        expect(hasSection(once)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(text, (before) => {
        const isWithoutOurs = !before.includes(start) && !before.includes(end);
        if (isWithoutOurs && before.trim() !== '') expect(written(before).startsWith(before)).toBe(true);
      }),
    );
  });

  it("takes the nearest beginning to its end: what stands before is the reader's", () => {
    const text = `${start}\nmine\n${start}\nold\n${end}\nmine, too\n`;
    const result = written(text);
    expect(result.startsWith(`${start}\nmine\n${start}\n`)).toBe(true);
    expect(result.endsWith(`${end}\nmine, too\n`)).toBe(true);
    expect(result).not.toContain('old');
  });
});
