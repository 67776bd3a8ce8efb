import { readFileSync, statSync } from 'node:fs';

/*
 * A log is a header and frames: a page each, with the numbers of its log and a checksum over all before it
 * (sqlite.org/fileformat2.html#walformat). SQLite reads up to the first frame that does not fit and says nothing of
 * what follows.
 */

const headerLength = 32;
const frameHeader = 24;
const largest = 2 ** 28;

/** The running checksum of a log. Offsets and lengths are multiples of 8 bytes. */
function checksum(bytes: Buffer, from: number, to: number, big: boolean, sums: [number, number]): void {
  let [first, second] = sums;
  for (let at = from; at < to; at += 8) {
    first = (first + (big ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + second) >>> 0;
    second = (second + (big ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + first) >>> 0;
  }
  sums[0] = first;
  sums[1] = second;
}

/** How many transactions of a log end after the first frame that does not fit. */
function endsAfterFault(log: Buffer): number {
  const pageSize = log.readUInt32BE(8);
  const big = (log.readUInt32BE(0) & 1) === 1;
  const numbers = log.subarray(16, 24);
  const sums: [number, number] = [0, 0];
  checksum(log, 0, 24, big, sums);
  let sound = sums[0] === log.readUInt32BE(24) && sums[1] === log.readUInt32BE(28);
  let ends = 0;
  for (let at = headerLength; at + frameHeader + pageSize <= log.length; at += frameHeader + pageSize) {
    const own = log.subarray(at + 8, at + 16).equals(numbers);
    if (sound && own) {
      checksum(log, at, at + 8, big, sums);
      checksum(log, at + frameHeader, at + frameHeader + pageSize, big, sums);
    }
    sound &&= own && sums[0] === log.readUInt32BE(at + 16) && sums[1] === log.readUInt32BE(at + 20);
    if (!sound && own && log.readUInt32BE(at + 4) !== 0) ends += 1;
  }
  return ends;
}

/**
 * Whether the log beside a file is damaged in its middle, so that changes that were acknowledged cannot be read from it.
 * The last transaction does not count: a power cut leaves it half written before it is acknowledged.
 */
export function hasLostChanges(file: string): boolean {
  const name = `${file}-wal`;
  const size = statSync(name, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= headerLength || size > largest) return false;
  const log = readFileSync(name);
  const pageSize = log.readUInt32BE(8);
  const usual = pageSize >= 512 && pageSize <= 65_536 && Number.isInteger(Math.log2(pageSize));
  return usual && endsAfterFault(log) > 1;
}
