import type { Database, Statement } from 'better-sqlite3';

/**
 * One prepared statement for each text of SQL. Who writes the text says at it what one row is: its columns by name, what is
 * plucked of it, or its cells where it is raw.
 */
export type Prepare = <Row = unknown>(sql: string) => Statement<unknown[], Row>;

/** What a statement says that never says nothing, such as a count. */
export function said<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A statement that always has a row had none.');
  return value;
}

/** Prepares each statement once and keeps it. */
export function preparing(sqlite: Database): Prepare {
  const kept = new Map<string, Statement>();
  return <Row>(sql: string) => {
    let statement = kept.get(sql);
    if (!statement) {
      statement = sqlite.prepare(sql);
      kept.set(sql, statement);
    } else if (statement.reader) {
      // How one caller takes its rows must not reach the next one who prepares the same text.
      statement.pluck(false).raw(false);
    }
    return statement as Statement<unknown[], Row>;
  };
}
