import { crc32, deflateRawSync } from 'node:zlib';

export type ZipFileContent = {
  name: string;
  content: string | Uint8Array;
  /** Unix mode: 0o120777 is a symbolic link. */
  mode?: number;
  /** Bytes that the list of contents claims, where it lies. */
  claimedSize?: number;
  /** General purpose flags: 1 is “encrypted”. */
  flags?: number;
};

/** A ZIP, as bytes, that may say of its files what it likes. */
export function makeZip(files: ZipFileContent[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, content, mode = 0o100644, claimedSize, flags = 0x800 } of files) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const size = claimedSize ?? bytes.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(checksum(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    parts.push(Buffer.from('PK\x03\x04'), common, nameBytes, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, tail, nameBytes);
    at += 4 + common.length + nameBytes.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

/** CRC-32; node:zlib has it from Node 20.15 on. */
function checksum(bytes: Buffer): number {
  return crc32(bytes) >>> 0;
}
