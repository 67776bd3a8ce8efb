import type { Operation } from '../../../../shared/contract/record.ts';
import type { AgreementType, EngagementKind, Mark } from '../../../../shared/domain/engagement.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { formatIssue, issuesOf } from '../../../../shared/i18n/format-error.ts';
import type { Texts } from '../../../../shared/i18n/texts.ts';
import { textIn } from '../../../records/fields/language-field.ts';
import type { Picked } from '../../../records/pickers/pick-or-create.tsx';
import { addRow, newId } from '../../../window/operations.ts';

/** What the dialog asks for, as typed. */
export interface Draft {
  mark: Mark;
  agreementType: Exclude<AgreementType, 'twin_town'>;
  name: string;
  start: string;
  end: string;
  /** In force although nobody knows since when. */
  unknownStart: boolean;
  responsible: Picked;
}

export type DraftField = 'name' | 'start' | 'end' | 'responsible';

export function emptyDraft(mark: Mark): Draft {
  return { mark, agreementType: 'cooperation', name: '', start: '', end: '', unknownStart: false, responsible: null };
}

/**
 * The steps that make the record of a draft, as one change set: the engagement with its kind's details, a period where
 * a date or *in force* is given, and who is responsible. `fields` tells which field of the draft each step's values
 * come from, for putting an error where it belongs.
 */
export function newEngagement(draft: Draft, language: Language): {
  id: string; operations: Operation[]; fields: (DraftField | null)[];
} {
  const id = newId();
  const kind: EngagementKind = draft.mark === 'twin' ? 'agreement' : draft.mark;
  const details: Record<EngagementKind, Operation> = {
    membership: addRow('membership', {}, id),
    agreement: addRow('agreement', { type: draft.mark === 'twin' ? 'twin_town' : draft.agreementType }, id),
    project: addRow('project', { currency: 'EUR' }, id),
    event: addRow('event', { recurring: false }, id),
    service: addRow('service', { type: 'service' }, id),
  };
  const operations: Operation[] = [
    addRow('engagement', { kind, ...textIn('name', language, draft.name) }, id),
    details[kind],
  ];
  const fields: (DraftField | null)[] = ['name', null];
  if (draft.start.trim() !== '' || draft.end.trim() !== '' || draft.unknownStart) {
    const type = kind === 'event' ? 'edition' : 'term';
    operations.push(addRow('period', { engagementId: id, type, start: draft.start, end: draft.end }));
    fields.push(null);
  }
  if (draft.responsible) {
    const personId = 'id' in draft.responsible ? draft.responsible.id : newId();
    if ('newName' in draft.responsible) {
      operations.push(addRow('person', { name: draft.responsible.newName }, personId));
      fields.push('responsible');
    }
    operations.push(addRow('assignment', { engagementId: id, role: 'responsible', personId }));
    fields.push(null);
  }
  return { id, operations, fields };
}

/** The sentences of a refused draft, by the field that each belongs to. */
export function fieldErrors(t: Texts, problem: unknown, fields: readonly (DraftField | null)[]): Partial<Record<DraftField, string>> {
  const found: Partial<Record<DraftField, string>> = {};
  for (const issue of issuesOf(problem)) {
    const step = Number(/^operations\.(\d+)\./.exec(issue.field)?.[1] ?? 0);
    const last = issue.field.split('.').at(-1);
    const field = fields[step] ?? (last === 'start' || last === 'end' ? last : 'name');
    found[field] ??= formatIssue(t, issue);
  }
  return found;
}
