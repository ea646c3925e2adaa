"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.zipByHand = zipByHand;
exports.descriptorOf = descriptorOf;
const node_zlib_1 = require("node:zlib");
/** The bytes of a zip as APPNOTE.TXT describes it, right or wrong. */
function zipByHand({ entries, prefix, count, inDirectory, suffix }) {
    const parts = [prefix ?? Buffer.alloc(0)];
    const records = [];
    let offset = parts[0]?.length ?? 0;
    for (const entry of entries) {
        const content = Buffer.from(entry.content ?? '');
        const method = entry.method ?? 0;
        const packed = entry.packed ?? (method === 8 ? (0, node_zlib_1.deflateRawSync)(content) : content);
        const truth = {
            name: Buffer.from(entry.name),
            extra: Buffer.alloc(0),
            flags: 0,
            method,
            crc32: (0, node_zlib_1.crc32)(content),
            compressedSize: packed.length,
            size: content.length,
            offset,
        };
        const local = Buffer.concat([
            localHeader({ ...truth, ...entry.local }),
            packed,
            entry.behind ?? Buffer.alloc(0),
        ]);
        parts.push(local);
        if (entry.isHidden !== true)
            records.push(centralRecord({ ...truth, ...entry.central }, entry));
        offset += local.length;
    }
    const directory = Buffer.concat([...records, inDirectory ?? Buffer.alloc(0)]);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(count ?? records.length, 8);
    end.writeUInt16LE(count ?? records.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(offset, 16);
    return Buffer.concat([...parts, directory, end, suffix ?? Buffer.alloc(0)]);
}
function localHeader(fields) {
    const header = Buffer.alloc(30);
    header.write('PK\x03\x04', 'latin1');
    header.writeUInt16LE(20, 4);
    writeFacts(header, 6, fields);
    return Buffer.concat([header, fields.name, fields.extra]);
}
function centralRecord(fields, { mode = 0o100644, madeBy = 3 }) {
    const record = Buffer.alloc(46);
    record.write('PK\x01\x02', 'latin1');
    record.writeUInt16LE((madeBy << 8) | 20, 4);
    record.writeUInt16LE(20, 6);
    writeFacts(record, 8, fields);
    record.writeUInt32LE((mode << 16) >>> 0, 38);
    record.writeUInt32LE(fields.offset, 42);
    return Buffer.concat([record, fields.name, fields.extra]);
}
/** Both headers have these in the same order. */
function writeFacts(header, at, fields) {
    header.writeUInt16LE(fields.flags, at);
    header.writeUInt16LE(fields.method, at + 2);
    header.writeUInt32LE(fields.crc32, at + 8);
    header.writeUInt32LE(fields.compressedSize, at + 12);
    header.writeUInt32LE(fields.size, at + 16);
    header.writeUInt16LE(fields.name.length, at + 20);
    header.writeUInt16LE(fields.extra.length, at + 22);
}
/** What stands behind the bytes of an entry whose sizes are not known before. */
function descriptorOf(content, compressedSize) {
    const descriptor = Buffer.alloc(16);
    descriptor.write('PK\x07\x08', 'latin1');
    descriptor.writeUInt32LE((0, node_zlib_1.crc32)(content), 4);
    descriptor.writeUInt32LE(compressedSize, 8);
    descriptor.writeUInt32LE(content.length, 12);
    return descriptor;
}
