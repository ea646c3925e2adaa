/** What a layer needs of archiver, which brings no types. */
declare module 'archiver' {
  import type { Readable, Transform } from 'node:stream';

  export class TarArchive extends Transform {
    /** With `stats`, the source is streamed; without, archiver collects it in memory first. */
    append(
      source: Readable,
      data: {
        readonly name: string;
        readonly mode: number;
        readonly date: Date;
        readonly stats: { readonly size: number };
      },
    ): this;
    finalize(): Promise<void>;
  }
}
