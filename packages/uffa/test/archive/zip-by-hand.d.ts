/** An entry of a zip, with what is to be said of it in one place or the other instead of the truth. */
export interface HandmadeEntry {
    readonly name: string;
    readonly content?: string | Buffer;
    readonly method?: number;
    readonly local?: Partial<HeaderFields>;
    readonly central?: Partial<HeaderFields>;
    readonly packed?: Buffer;
    /** Bytes between this entry and the next. */
    readonly behind?: Buffer;
    /** Leaves it out of the central directory. */
    readonly isHidden?: boolean;
    readonly mode?: number;
    readonly madeBy?: number;
}
export interface HeaderFields {
    readonly name: Buffer;
    readonly extra: Buffer;
    readonly flags: number;
    readonly method: number;
    readonly crc32: number;
    readonly compressedSize: number;
    readonly size: number;
    readonly offset: number;
}
export interface HandmadeZip {
    readonly entries: readonly HandmadeEntry[];
    readonly prefix?: Buffer;
    readonly count?: number;
    /** Bytes at the end of the central directory. */
    readonly inDirectory?: Buffer;
    readonly suffix?: Buffer;
}
/** The bytes of a zip as APPNOTE.TXT describes it, right or wrong. */
export declare function zipByHand({ entries, prefix, count, inDirectory, suffix }: HandmadeZip): Buffer;
/** What stands behind the bytes of an entry whose sizes are not known before. */
export declare function descriptorOf(content: string, compressedSize: number): Buffer;
