import { v7 as uuidv7 } from 'uuid';
import type { Operation } from '../../src/shared/contract/record.ts';
import type { RowInput, TableName } from '../../src/shared/contract/tables.ts';
import type { AssignmentRole, EngagementKind } from '../../src/shared/domain/engagement.ts';

/** A record with the operations that make it. */
export interface Built {
  id: string;
  operations: Operation[];
}

/** One added row: `add('note', { text, engagementId })`. */
export function add<T extends TableName>(table: T, values: RowInput<T>, id: string = uuidv7()): Operation & { op: 'add' } {
  return { op: 'add', table, id, values };
}

/** Changed fields of one row. */
export function update<T extends TableName>(table: T, id: string, values: RowInput<T>): Operation {
  return { op: 'update', table, id, values };
}

/** A removed row, with what hangs on it where that is said. */
export function remove(table: TableName, id: string, withDependents?: boolean): Operation {
  return { op: 'remove', table, id, ...(withDependents === undefined ? {} : { withDependents }) };
}

/** The operations of many records, in order. */
export function operationsOf(...built: (Built | Operation)[]): Operation[] {
  return built.flatMap((each) => ('operations' in each ? each.operations : [each]));
}

interface EngagementOptions {
  id?: string;
  name?: string;
  names?: { fi?: string; sv?: string; en?: string };
  /** The start of its only term; null: a term with an unknown start. Left out with `until`: no term. */
  since?: string | null;
  until?: string | null;
  /** People in charge, by id. */
  responsible?: string;
  role?: AssignmentRole;
  /** Organisations that are partners in it, by id. */
  partners?: string[];
}

function anEngagement(kind: EngagementKind, options: EngagementOptions): Built {
  const id = options.id ?? uuidv7();
  const names = options.names ?? { fi: options.name ?? `Kumppanuus ${id.slice(-4)}` };
  const operations: Operation[] = [
    add('engagement', { kind, nameFi: names.fi ?? null, nameSv: names.sv ?? null, nameEn: names.en ?? null }, id),
  ];
  if (options.since !== undefined || options.until !== undefined) {
    operations.push(add('period', { engagementId: id, start: options.since ?? null, end: options.until ?? null }));
  }
  if (options.responsible) {
    operations.push(add('assignment', {
      engagementId: id, personId: options.responsible, role: options.role ?? 'responsible',
    }));
  }
  for (const organisationId of options.partners ?? []) {
    operations.push(add('party', { engagementId: id, organisationId, role: 'partner' }));
  }
  return { id, operations };
}

/** `aMembership({ name: 'ERRIN', since: '2005', via: euOffice.id })` */
export function aMembership({ via, ...options }: EngagementOptions & { via?: string } = {}): Built {
  const built = anEngagement('membership', options);
  if (via) built.operations.push(add('membership', { viaId: via }, built.id));
  return built;
}

export function anAgreement({ type, ...options }: EngagementOptions & RowInput<'agreement'> = {}): Built {
  const built = anEngagement('agreement', options);
  if (type) built.operations.push(add('agreement', { type }, built.id));
  return built;
}

export function aTwinTown(options: EngagementOptions = {}): Built {
  return anAgreement({ ...options, type: 'twin_town' });
}

export function aProject({ project, ...options }: EngagementOptions & { project?: RowInput<'project'> } = {}): Built {
  const built = anEngagement('project', options);
  if (project) built.operations.push(add('project', project, built.id));
  return built;
}

export function anEvent({ recurring, ...options }: EngagementOptions & RowInput<'event'> = {}): Built {
  const built = anEngagement('event', options);
  if (recurring !== undefined) built.operations.push(add('event', { recurring }, built.id));
  return built;
}

export function aService(options: EngagementOptions = {}): Built {
  return anEngagement('service', options);
}

export function aPerson(values: RowInput<'person'> = {}): Built {
  const operation = add('person', { name: 'Aino Virtanen', ...values });
  return { id: operation.id, operations: [operation] };
}

export function anOrganisation(values: RowInput<'organisation'> = {}): Built {
  const operation = add('organisation', { nameFi: 'Kumppani', ...values });
  return { id: operation.id, operations: [operation] };
}

export function aCouncilTerm(values: RowInput<'councilTerm'> = {}): Built {
  const operation = add('councilTerm', { nameFi: 'Valtuustokausi 2021–2025', start: '2021-08-01', end: '2025-05-31', ...values });
  return { id: operation.id, operations: [operation] };
}

/** Money on an engagement: `anEntry({ engagementId, year: 2026, budgetCents: 120_000 })`; a fee unless said otherwise. */
export function anEntry(values: RowInput<'ledgerEntry'>): Built {
  const operation = add('ledgerEntry', { year: 2026, ...values });
  return { id: operation.id, operations: [operation] };
}

export function aPlace(values: RowInput<'place'> = {}): Built {
  const operation = add('place', { nameFi: 'Opole', country: 'PL', ...values });
  return { id: operation.id, operations: [operation] };
}

export function aTheme(values: RowInput<'theme'> = {}): Built {
  const operation = add('theme', { nameFi: 'Terveys', ...values });
  return { id: operation.id, operations: [operation] };
}

/** An activity on engagements, with people. */
export function anActivity(
  { engagements = [], people = [], ...values }: RowInput<'activity'> & { engagements?: string[]; people?: string[] } = {},
): Built {
  const operation = add('activity', { nameFi: 'Vierailu', ...values });
  return {
    id: operation.id,
    operations: [
      operation,
      ...engagements.map((engagementId) => add('activityEngagement', { activityId: operation.id, engagementId })),
      ...people.map((personId) => add('activityPerson', { activityId: operation.id, personId })),
    ],
  };
}
