import { AppError, type InputIssue } from '../../../shared/contract/errors.ts';
import type { Applied, ChangeLabel, Operation } from '../../../shared/contract/record.ts';
import { type TableName, tableNames } from '../../../shared/contract/tables.ts';
import type { EngagementKind } from '../../../shared/domain/engagement.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { originalEndOf } from '../../../shared/domain/period.ts';
import type { Context } from '../../context.ts';
import { type Steps, writeChangeSet } from '../../db/log/change-log.ts';
import { newestId } from '../../db/log/change-sets.ts';
import type { OpenDb } from '../../db/open-db.ts';
import { said } from '../../db/prepare.ts';
import type { AnyRow } from '../../db/rows.ts';
import { languageFrom, readSetting } from '../../db/settings.ts';
import { countDependents, dependentsOf } from './dependents.ts';
import { beginLabel } from './label.ts';
import { familyOf, isDetail, nameOf } from './parents.ts';
import { editRules, issuesOf, rowRules } from './rules/index.ts';
import { inNewCurrency } from './rules/money.ts';
import { dateIn, type KnownChains, type RowRule } from './rules/rule.ts';
import { initialRow, readSteps, type Step } from './values.ts';

export { type Broken, findBroken, lookAtRules } from './broken-rules.ts';
export { judgeOf } from './judge.ts';
export { lastKnownRows } from './last-known.ts';
export { familyOf, nameOf, parentOf } from './parents.ts';
export { amountFields } from './rules/money.ts';

/** What a change is called that is more than its first step: `sample`, `import`, `create`, `renew`. */
export interface ActionLabel {
  action: string;
  subject: string;
}

/** The language in which the file's labels name records. */
export function languageOf(db: OpenDb): Language {
  return languageFrom(readSetting(db.prepare, 'language'));
}

/** Rows that were added or updated, with the step that did it and what they were before the change. */
type Touched = Map<string, { step: Step; before: AnyRow | null }>;

const keyOf = (table: TableName, id: string) => `${table}/${id}`;

/**
 * The original end of a period whose end a step moves: kept here, so that a moved end is one thing wherever it is made.
 * A step that names the original end itself has the word.
 */
function keptEnd({ table, values }: Extract<Step, { op: 'update' }>, before: AnyRow): Partial<AnyRow> {
  if (table !== 'period' || values['end'] === undefined || values['end'] === before['end']) return {};
  const was = { end: dateIn(before, 'end'), originalEnd: dateIn(before, 'originalEnd') };
  return { originalEnd: originalEndOf(was, values['end'] as PartialDate | null) };
}

class Change {
  readonly db: OpenDb;
  readonly steps: Steps;
  readonly touched: Touched = new Map();
  readonly removed = new Map<string, Step>();
  /** Ids of details that the list itself adds. */
  readonly givenDetails: ReadonlySet<string>;

  constructor(db: OpenDb, steps: Steps, list: readonly Step[]) {
    this.db = db;
    this.steps = steps;
    this.givenDetails = new Set(list.filter((step) => step.op === 'add' && isDetail(step.table)).map((step) => step.id));
  }

  make(step: Step): void {
    if (step.op === 'add') this.add(step);
    else if (step.op === 'update') this.update(step);
    else this.remove(step);
  }

  private touch(step: Step, before: AnyRow | null): void {
    const key = keyOf(step.table, step.id);
    const known = this.touched.get(key);
    this.touched.set(key, { step, before: known ? known.before : before });
  }

  private add(step: Extract<Step, { op: 'add' }>): void {
    const { table, row } = step;
    if (this.db.rows.has(table, row.id) || this.isOfAnother(table, row.id)) {
      throw invalidStep(step, { field: 'id', rule: 'idTaken', value: row.id });
    }
    this.steps.insert(table, row);
    this.touch(step, null);
    if (table === 'engagement' && !this.givenDetails.has(row.id)) {
      const kind = row['kind'] as EngagementKind;
      this.steps.insert(kind, initialRow(kind, row.id));
    }
    if (table === 'organisation' && row['own'] === true) this.moveOwnMark(row.id);
  }

  /** Whether an id is, or ever was, that of a record of another kind: the log knows every row that was written. */
  private isOfAnother(table: TableName, id: string): boolean {
    const tables = this.db.prepare<TableName>('SELECT DISTINCT table_name FROM change WHERE row_id = ?').pluck().all(id);
    return tables.some((each) => familyOf(each) !== familyOf(table));
  }

  private update(step: Extract<Step, { op: 'update' }>): void {
    const before = this.db.rows.get(step.table, step.id);
    if (!before) throw new AppError('NOT_FOUND', { id: step.id });
    const { amounts, wrong } = inNewCurrency(step.table, before, step.values);
    if (wrong) throw invalidStep(step, wrong);
    const after: AnyRow = { ...before, ...keptEnd(step, before), ...step.values, ...amounts, id: step.id };
    this.steps.update(step.table, after);
    this.touch(step, before);
    if (step.table === 'organisation' && step.values['own'] === true) this.moveOwnMark(step.id);
  }

  private remove(step: Extract<Step, { op: 'remove' }>): void {
    const { table, id } = step;
    const { rows } = this.db;
    if (!rows.has(table, id)) {
      // An earlier step took it along.
      if (this.removed.has(keyOf(table, id))) return;
      throw new AppError('NOT_FOUND', { id });
    }
    const found = dependentsOf(rows, table, id);
    const count = found.removed.filter((row) => !isDetail(row.table)).length;
    if (count > 0 && !step.withDependents) throw new AppError('HAS_DEPENDENTS', { id, count });
    for (const each of found.cleared) {
      const row = rows.get(each.table, each.id);
      if (row) this.steps.update(each.table, { ...row, [each.field]: null });
    }
    for (const each of [...found.removed.toReversed(), { table, id }]) {
      this.steps.remove(each.table, each.id);
      this.removed.set(keyOf(each.table, each.id), step);
    }
  }

  /** There is one own organisation: marking another takes the mark from the one before. */
  private moveOwnMark(to: string): void {
    const others = this.db.prepare<{ id: string }>('SELECT id FROM organisation WHERE own = 1 AND id <> ?').all(to);
    for (const { id } of others) {
      const row = this.db.rows.get('organisation', id);
      if (row) this.steps.update('organisation', { ...row, own: false });
    }
  }

  /** @throws AppError INVALID with what the rules say about the rows as they are now */
  check(rules: readonly RowRule[]): void {
    const chains: KnownChains = new Map();
    const issues = [...this.touched.values()].flatMap(({ step, before }) => {
      const row = this.db.rows.get(step.table, step.id);
      if (!row) return [];
      return issuesOf({ table: step.table, row, before, rows: this.db.rows, chains }, rules).map((issue) => atStep(step, issue));
    });
    issues.push(...this.checkDetails(), ...this.checkOwn(), ...this.checkContents());
    if (issues.length > 0) throw new AppError('INVALID', { issues });
  }

  /** Details go only with their engagement. */
  private checkDetails(): InputIssue[] {
    return [...this.removed.values()]
      .filter((step) => isDetail(step.table) && this.db.rows.has('engagement', step.id))
      .map((step) => ({ field: `operations.${step.index}.table`, rule: 'kindFixed' }));
  }

  /** A document's bytes are kept before its row is written, and are what the row says they are. */
  private checkContents(): InputIssue[] {
    const content = this.db.prepare('SELECT 1 FROM document_content WHERE id = ? AND sha256 = ? AND length(bytes) = ?');
    return [...this.touched.values()].filter(({ step }) => step.table === 'document').flatMap(({ step }) => {
      const row = this.db.rows.get('document', step.id);
      const kept = row === null || content.get(row.contentId, row.sha256, row.size) !== undefined;
      return kept ? [] : [atStep(step, { field: 'contentId', rule: 'content' })];
    });
  }

  /** Of an organisation whose mark is as it was nothing is asked: another program may have left none or several. */
  private checkOwn(): InputIssue[] {
    const isMoved = ({ step, before }: { step: Step; before: AnyRow | null }) =>
      step.table === 'organisation' && before?.['own'] !== this.db.rows.get('organisation', step.id)?.own;
    const touched = [...this.touched.values()].filter(isMoved).map(({ step }) => step);
    const step = touched[0] ?? [...this.removed.values()].find((each) => each.table === 'organisation');
    if (!step) return [];
    const count = said(this.db.prepare<number>('SELECT count(*) FROM organisation WHERE own = 1').pluck().get());
    return count === 1 ? [] : [atStep(step, { field: 'own', rule: 'ownOrganisation' })];
  }
}

/** `end` as `operations.3.values.end`. */
function atStep(step: Step, issue: InputIssue): InputIssue {
  const inValues = issue.field !== 'id' && step.op !== 'remove';
  return { ...issue, field: `operations.${step.index}.${inValues ? 'values.' : ''}${issue.field}` };
}

function invalidStep(step: Step, issue: InputIssue): AppError {
  return new AppError('INVALID', { issues: [atStep(step, issue)] });
}

/**
 * Makes the operations in one transaction, as one change set. They may point at each other in any order. Where they
 * change nothing, no change set is made, and the newest one is given with a label that touches no row.
 * @param action names the change where it is more than its first step: a whole portfolio that is read in, a renewal
 * @param onStep hears how many operations of all are made
 * @param rules what the rows must keep; a portfolio that is read in whole need not keep what only an edit must
 * @throws AppError INVALID, NOT_FOUND, HAS_DEPENDENTS; then nothing is changed
 */
export function applyOperations(
  db: OpenDb, operations: readonly Operation[], action?: ActionLabel, rules: readonly RowRule[] = action ? rowRules : editRules,
  onStep: (done: number, total: number) => void = () => undefined,
): Applied {
  const steps = readSteps(operations);
  let label: ChangeLabel | null = null;
  const written = writeChangeSet(db, (writer) => {
    const name = beginLabel(db.rows, steps, languageOf(db));
    const change = new Change(db, writer, steps);
    for (const [index, step] of steps.entries()) {
      change.make(step);
      onStep(index + 1, steps.length);
    }
    change.check(rules);
    label = { ...name(writer.touched()), ...(action ? { ...action, fields: [] } : {}) };
    return label;
  });
  const changeSetId = written?.id ?? newestId(db.prepare);
  if (changeSetId === null || label === null) throw new Error('A portfolio has at least one change set.');
  return { changeSetId, label };
}

/**
 * A person who is added without a word on where they belong belongs to the own organisation, whose people are most of those
 * that are ever typed. A contact is somebody elsewhere.
 */
function placePeople(db: OpenDb, operations: readonly Operation[]): Operation[] {
  const own = db.prepare('SELECT id FROM organisation WHERE own = 1').pluck().get();
  return operations.map((each) => {
    const placed = each.op !== 'add' || each.table !== 'person' || each.values['type'] === 'contact' || 'organisationId' in each.values;
    return placed || own === undefined ? each : { ...each, values: { ...each.values, organisationId: own } };
  });
}

/** `applyOperations` on the open portfolio, with the rules of an edit; every window hears of it. */
export function apply(context: Context, operations: readonly Operation[], action?: ActionLabel): Applied {
  const db = context.portfolio();
  const applied = applyOperations(db, placePeople(db, operations), action, editRules);
  if (applied.label.rows > 0) context.portfolios.changed();
  return applied;
}

/** What hangs on a row, counted by table. @throws AppError NOT_FOUND */
export function dependents(db: OpenDb, table: TableName, id: string) {
  if (!db.rows.has(table, id)) throw new AppError('NOT_FOUND', { id });
  return countDependents(dependentsOf(db.rows, table, id));
}

/** Engagements before their details, which share their id. */
const searched = tableNames.toSorted((a, b) => Number(isDetail(a)) - Number(isDetail(b)));

/** The table and the row behind an id, with the name in a language. @throws AppError NOT_FOUND */
export function find(db: OpenDb, id: string, language: Language) {
  for (const table of searched) {
    const row = db.rows.get(table, id);
    if (row) return { table, name: nameOf(db.rows, table, row, language), row };
  }
  throw new AppError('NOT_FOUND', { id });
}
