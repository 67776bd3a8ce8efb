import { createHash } from 'node:crypto';
import { AppError, type InputIssue, isInvalid } from '../../../shared/contract/errors.ts';
import type { Rescued } from '../../../shared/contract/exchange.ts';
import { Id } from '../../../shared/contract/fields.ts';
import { type TableName, tableNames } from '../../../shared/contract/tables.ts';
import type { Context } from '../../context.ts';
import { whereIs } from '../../db/file/files.ts';
import { type PlainRows, withPlainRows } from '../../db/file/plain-rows.ts';
import { languageFrom } from '../../db/settings.ts';
import { judgesOf } from '../../db/stored-values.ts';
import { tableSql } from '../../db/tables.ts';
import { keepContent } from '../document/service.ts';
import { fillPortfolio, openPortfolio } from '../portfolio/service.ts';
import type { PortfolioFile } from './format.ts';
import { withSettlements } from './settlements.ts';
import { inOwnUnits } from './units.ts';

type Addition = PortfolioFile['operations'][number];

/** Amounts are in the units of their currency from this version of the file on. */
const inUnits = 4;
/** Each time what breaks a rule is taken out; what hung on it may break one then. */
const attempts = 20;

const isIdentifier = (id: unknown): id is string => Id.safeParse(id).data === id;

class Rescue {
  operations: Addition[] = [];
  leftOut = 0;
  emptied = 0;

  /** Takes a table's rows, each value judged as a typed one is. */
  take(rows: PlainRows, table: TableName): void {
    const { name, fields } = tableSql[table];
    const judges = judgesOf(table);
    for (const row of rows.read(name, fields.map(({ column }) => column))) {
      const id = row['id'];
      if (!isIdentifier(id)) {
        this.leftOut += 1;
        continue;
      }
      const values: Record<string, unknown> = {};
      for (const { field, column, boolean } of fields.slice(1)) {
        if (!(column in row)) continue;
        const read = judges.get(field)?.read(row[column]);
        if (read && !read.right) this.emptied += 1;
        values[field] = boolean ? read?.value === 1 : read?.value;
      }
      this.operations.push({ op: 'add', table, id, values });
    }
  }

  /** One organisation is the own one. */
  chooseOwn(): void {
    const organisations = this.operations.filter(({ table }) => table === 'organisation');
    const own = organisations.find(({ values }) => values['own'] === true) ?? organisations[0];
    for (const each of organisations) each.values['own'] = each === own;
  }

  /** Takes out what rules refuse: the value where the field may be empty, else the row. @returns whether anything was */
  give(issues: readonly InputIssue[]): boolean {
    const gone = new Set<number>();
    for (const { field } of issues) {
      const [, number, name = ''] = /^operations\.(\d+)\.(?:values\.)?(.+)$/.exec(field) ?? [];
      const operation = this.operations[Number(number)];
      if (number === undefined || !operation) continue;
      const mayBeEmpty = judgesOf(operation.table).get(name)?.replacement === null;
      if (mayBeEmpty && (operation.values[name] ?? null) !== null) {
        operation.values[name] = null;
        this.emptied += 1;
      } else gone.add(Number(number));
    }
    this.operations = this.operations.filter((_, index) => !gone.has(index));
    this.leftOut += gone.size;
    return gone.size > 0 || issues.length > 0;
  }
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The bytes of documents that are what their rows say. */
function contentsIn(rows: PlainRows): Map<string, Buffer> {
  const found = rows.read('document_content', ['id', 'sha256', 'bytes']);
  return new Map(found.flatMap(({ id, sha256, bytes }): [string, Buffer][] =>
    (isIdentifier(id) && Buffer.isBuffer(bytes) && sha256Of(bytes) === sha256 ? [[id, bytes]] : [])));
}

/**
 * Makes a new portfolio of what can be read of a file that was refused, as an import: every row goes through the rules of
 * one, and what they refuse is left out. The history is not rescued, for it cannot be told from an invented one.
 * @throws AppError FILE_MISSING, NOT_A_PORTFOLIO, NEWER_VERSION, CANNOT_OPEN, DAMAGED where nothing can be read, FILE_EXISTS,
 * CANNOT_CREATE
 */
export function rescuePortfolio(context: Context, from: string, wanted: string): Rescued {
  const file = whereIs(from);
  const rescue = new Rescue();
  const { language, contents } = withPlainRows(file, context.portfolios.places.migrations, (rows) => {
    for (const table of tableNames) rescue.take(rows, table);
    if (rows.version < inUnits) rescue.operations = inOwnUnits(rescue.operations);
    rescue.operations = withSettlements(rescue.operations);
    const setting = rows.read('setting', ['key', 'value']).find(({ key }) => key === 'language')?.['value'];
    return { language: languageFrom(typeof setting === 'string' ? setting : null), contents: contentsIn(rows) };
  });
  rescue.chooseOwn();
  if (!rescue.operations.some(({ table }) => table === 'organisation')) throw new AppError('DAMAGED', { path: file, detail: 'nothing can be read' });
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { operations, leftOut, emptied } = rescue;
      const made = context.portfolios.create(wanted, (fresh) => {
        for (const [id, bytes] of contents) keepContent(fresh.prepare, id, bytes);
        fillPortfolio(fresh, { language, operations, action: 'import' });
      });
      return { portfolio: openPortfolio(context, made.path), rows: operations.length, leftOut, emptied };
    } catch (error) {
      const issues = isInvalid(error) ? error.data.issues : [];
      if (attempt === attempts || !rescue.give(issues)) throw error;
    }
  }
}
