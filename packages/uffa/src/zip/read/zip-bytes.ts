/** What is needed of an open zip to read its bytes where they lie, without the types of the library that opens it. */
export interface ZipBytes {
  /** Absolute. */
  readonly archive: string;
  readonly descriptor: number;
  readonly zip: { readonly fileSize: number };
}
