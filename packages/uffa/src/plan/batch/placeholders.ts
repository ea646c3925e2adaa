import type { FileContent } from '../../entry';

/** Stand for files in a JSON text, until the text is cut into pieces and the files are put between them. */
export class Placeholders {
  private readonly files: FileContent[] = [];
  private readonly marker: string;

  /** @param text in which no placeholder may occur by chance, or because somebody wants it to */
  constructor(text: string) {
    let number = 0;
    while (text.includes(markerOf(number))) number++;
    this.marker = markerOf(number);
  }

  /** @returns the text to put in the place of the file */
  add(file: FileContent): string {
    this.files.push(file);
    return this.marker;
  }

  /** A text in which the placeholders stand in the order in which they were added. */
  pieces(text: string): readonly (string | FileContent)[] {
    return text.split(this.marker).flatMap((piece, index) => {
      const file = this.files[index - 1];
      return file === undefined ? [piece] : [file, piece];
    });
  }
}

/** Ends with another character than it begins with, so that two of them can't overlap. */
function markerOf(number: number): string {
  return `@file-${number};`;
}

/** Jackson writes characters beyond the BMP as escapes when it writes bytes, though not when it writes text. */
export function withEscapedPairs(json: string): string {
  return json.replace(/[\u{10000}-\u{10ffff}]/gu, (pair) =>
    [0, 1].map((unit) => `\\u${pair.charCodeAt(unit).toString(16).toUpperCase()}`).join(''),
  );
}
