import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;
const DEFLATED = 8;

/** Deflate makes no more of a byte than this. */
const MOST_OF_A_BYTE = 1032;

/** A file within a zip archive. */
interface ZipEntry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/**
 * Whether a zip archive, such as a workbook, would take more than so many bytes when unpacked: by what its directory
 * says, and, where a file could be larger than that, by unpacking it up to the limit. What is no zip archive takes
 * nothing here: its reader says what is wrong with it.
 */
export function unpacksBeyond(bytes: Uint8Array, limit: number): boolean {
  if (bytes.length * MOST_OF_A_BYTE <= limit) return false;
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(archive);
  let total = 0;
  for (const entry of entries) {
    total += Math.max(entry.unpacked, realSize(archive, entry, limit - total));
    if (total > limit) return true;
  }
  return false;
}

function entriesOf(archive: Buffer): readonly ZipEntry[] {
  const least = Math.max(0, archive.length - END_BYTES - MOST_COMMENT);
  let end = archive.length - END_BYTES;
  while (end >= least && archive.readUInt32LE(end) !== END) end--;
  if (end < least) return [];
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  while (at + 46 <= archive.length && archive.readUInt32LE(at) === ENTRY) {
    entries.push({
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      unpacked: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** The size of a file that could be larger than its directory says; more than is left, if it is. */
function realSize(archive: Buffer, { method, offset, packed, unpacked }: ZipEntry, left: number): number {
  if (method !== DEFLATED || packed * MOST_OF_A_BYTE <= unpacked || unpacked > left) return unpacked;
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL) return unpacked;
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  try {
    const most = Math.max(1, left);
    return inflateRawSync(archive.subarray(start, start + packed), { maxOutputLength: most }).length;
  } catch (error) {
    const tooLarge =
      error instanceof RangeError || (error instanceof Error && /larger than/.test(error.message));
    return tooLarge ? left + 1 : unpacked;
  }
}
