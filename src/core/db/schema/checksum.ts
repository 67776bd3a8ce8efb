import { integer } from 'drizzle-orm/sqlite-core';

/** Every table has one: a number made of the other cells of a row (db/checksums.ts). No record, list or export has it as a field. */
export const checksum = () => integer();
