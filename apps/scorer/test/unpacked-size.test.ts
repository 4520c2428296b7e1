import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { unpacksBeyond } from '../src/spreadsheet/unpacked-size.ts';
import { folderWith, insedia } from './command.ts';

/** A zip archive of one file of zeros, whose directory may lie about its size. */
function archive(bytes: number, stated = bytes): Buffer {
  const packed = deflateRawSync(Buffer.alloc(bytes));
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(stated, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(stated, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}

const MIB = 2 ** 20;

test('an archive is told by what it unpacks to, whatever its directory says', () => {
  expect(unpacksBeyond(archive(8 * MIB), 7 * MIB)).toBe(true);
  expect(unpacksBeyond(archive(8 * MIB), 8 * MIB)).toBe(false);
  expect(unpacksBeyond(archive(8 * MIB, 100), 7 * MIB)).toBe(true);
  expect(unpacksBeyond(archive(8 * MIB, 100), 8 * MIB)).toBe(false);
  expect(unpacksBeyond(archive(100, 2 ** 32 - 1), 7 * MIB)).toBe(false);
});

test('what is no archive, or is cut off, takes nothing', () => {
  const whole = archive(8 * MIB);
  for (const bytes of [Buffer.alloc(0), Buffer.alloc(30_000), whole.subarray(0, whole.length - 30)]) {
    expect(unpacksBeyond(bytes, 7 * MIB)).toBe(false);
  }
});

test('a workbook beyond the limit is refused, and read when the limit is raised', async () => {
  const rows = [['codice', 'tipo'], ...Array.from({ length: 30_000 }, () => ['a'.repeat(30), 'b'])];
  const folder = folderWith({ 'e.xlsx': Buffer.from(await writeXlsx({ sheets: [{ name: 'x', rows }] })) });
  const ask = (limit: string) =>
    insedia(folder, ['report', '-e', 'e.xlsx', '--as-of', '2021-12-31', '--lang', 'it'], {
      INSEDIA_MAX_UNPACKED_MIB: limit,
    });
  expect(ask('1').stderr).toContain('e.xlsx: aperta occuperebbe più di 1 MiB');
  expect(ask('100').stderr).toContain('manca la colonna «data»');
});
