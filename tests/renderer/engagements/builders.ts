import type { EngagementRow, PeriodOut } from '../../../src/shared/contract/engagement.ts';
import { stretchesOf } from '../../../src/shared/domain/stretch.ts';

let count = 0;
const nextId = () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;

/** A row of the list: a membership in force until further notice, unless told otherwise. */
export function aRow(name: string, given: Partial<EngagementRow> = {}): EngagementRow {
  return {
    id: nextId(), kind: 'membership', mark: 'membership', name, names: { fi: name, sv: null, en: null }, otherNames: null,
    acronym: null, status: 'inForce', standing: null, periodId: nextId(), start: '2005', end: null, responsible: null, responsibleId: null,
    responsibleRole: null, partners: [], via: null, viaId: null, place: null, missingTranslations: ['sv', 'en'], ...given,
  };
}

/** A period of an engagement, a term unless told otherwise. */
export function aPeriod(start: string | null, end: string | null, given: Partial<PeriodOut> = {}): PeriodOut {
  const status = given.status ?? 'inForce';
  const stretches = stretchesOf({ start, end }, status, []);
  return {
    id: nextId(), type: 'term', label: null, labels: { fi: null, sv: null, en: null }, start, end, originalEnd: null,
    previousId: null, termId: null, tacitMonths: null, noticeOn: null, effectiveEnd: end, renewals: 0, renews: false, status, stretches, themes: [], decisions: [], ...given,
  };
}
