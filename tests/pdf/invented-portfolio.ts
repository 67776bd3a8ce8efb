import type { AnnualReportInput } from '../../src/core/reports/annual-report.ts';
import type { PersonRow } from '../../src/shared/contract/person.ts';
import type { ThemeRow } from '../../src/shared/contract/theme.ts';
import type { ActivityRow } from '../../src/shared/contract/activity.ts';
import type { EngagementRecord, PeriodOut } from '../../src/shared/contract/engagement.ts';
import { type AssignmentRole, type EngagementKind, markOf } from '../../src/shared/domain/engagement.ts';
import { type Language, missingTranslations, type Names, shownName } from '../../src/shared/domain/language.ts';
import { compareSpans, covers, seams } from '../../src/shared/domain/period.ts';
import { type Standing, standingOn } from '../../src/shared/domain/standing.ts';
import { periodStretches } from '../../src/shared/domain/stretch.ts';
import { periodStatus, type StatusFacts, type StatusPeriod, statusAsOf } from '../../src/shared/domain/status.ts';

/*
 * A portfolio of a city that does not exist, as the read models give it. Statuses are derived by the domain's own rules,
 * so the fixture cannot say what the product would not.
 */

let last = 0;
const nextId = () => `018f0000-0000-7000-8000-${String(++last).padStart(12, '0')}`;
type Text3 = string | Partial<Names>;
const names = (text: Text3 | undefined): Names =>
  typeof text === 'string' ? { fi: text, sv: text, en: text } : { fi: null, sv: null, en: null, ...text };

interface Draft {
  kind: EngagementKind;
  name: Text3;
  purpose?: Text3;
  /** start, end, and for a phase or edition its type and label. */
  periods?: { start?: string | null; end?: string | null; type?: PeriodOut['type']; label?: string; decided?: boolean; themes?: string[] }[];
  standing?: Standing & { reason?: string };
  people?: [role: AssignmentRole, person: PersonRow | string][];
  parties?: { name: string; country?: string; own?: boolean }[];
  agreementType?: NonNullable<EngagementRecord['agreement']>['type'];
  serviceType?: NonNullable<EngagementRecord['service']>['type'];
  via?: EngagementRecord;
  programme?: string;
  projectRole?: NonNullable<EngagementRecord['project']>['role'];
  themes?: string[];
}

const themeOut = (name: string) => ({ linkId: nextId(), themeId: nextId(), name, type: 'theme' as const });

/** One engagement as `engagement.records` gives it. */
export function anEngagement(draft: Draft, language: Language, asOf: string): EngagementRecord {
  const agreementType = draft.kind === 'agreement' ? (draft.agreementType ?? 'cooperation') : null;
  const periods = (draft.periods ?? []).map((period): StatusPeriod & { label: string | null; themes: string[] } => ({
    id: nextId(), type: period.type ?? 'term', previousId: null, start: period.start ?? null, end: period.end ?? null,
    decided: period.decided ?? false, label: period.label ?? null, themes: period.themes ?? [],
  })).toSorted(compareSpans);
  const standings = draft.standing ? [{ ...draft.standing, reason: draft.standing.reason ?? null }] : [];
  const facts: StatusFacts = { kind: draft.kind, agreementType, periods, standings };
  const derived = statusAsOf(facts, asOf);
  const standing = derived.byHand ? (standingOn(standings, asOf) ?? null) : null;
  const deciding = periods.find((period) => period.id === derived.periodId);
  const allNames = names(draft.name);
  const inCharge = draft.people?.[0];
  const responsible = inCharge ? (typeof inCharge[1] === 'string' ? inCharge[1] : inCharge[1].name) : null;
  const purposes = names(draft.purpose);
  const others = (draft.parties ?? []).filter((party) => !party.own);
  const country = others[0]?.country ?? null;
  return {
    id: nextId(), kind: draft.kind, mark: markOf(draft.kind, agreementType), name: shownName(allNames, language), names: allNames,
    otherNames: null, acronym: null, status: derived.status, standing, periodId: derived.periodId, start: deciding?.start ?? null,
    end: deciding?.end ?? null, responsible, responsibleId: null, responsibleRole: inCharge?.[0] ?? null,
    partners: others.map((party) => party.name), via: draft.via?.name ?? null, viaId: draft.via?.id ?? null, place: country,
    missingTranslations: missingTranslations(allNames), purpose: shownName(purposes, language) || null, purposes, placeId: null,
    placeRecord: null,
    membership: draft.kind === 'membership' ? { viaId: draft.via?.id ?? null } : null,
    agreement: agreementType && { type: agreementType },
    project: draft.kind === 'project' ? {
      acronym: null, programme: draft.programme ?? null, role: draft.projectRole ?? null, currency: 'EUR', totalBudgetCents: null,
      ownShareCents: null, fundingRate: null,
    } : null,
    event: draft.kind === 'event' ? { recurring: true } : null,
    service: draft.kind === 'service' ? { type: draft.serviceType ?? 'service' } : null,
    parties: (draft.parties ?? []).map((party) => ({
      id: nextId(), organisationId: nextId(), name: party.name, organisationType: 'city' as const, own: party.own ?? false,
      role: 'party' as const, note: null, start: null, end: null, held: true, place: null, countryName: party.country ?? null,
    })),
    periods: periods.map((period) => ({
      id: period.id, type: period.type, label: period.label, labels: names(period.label ?? {}), start: period.start, end: period.end,
      originalEnd: null, previousId: null, termId: null, tacitMonths: null, noticeOn: null, effectiveEnd: period.end, renewals: 0, renews: false,
      status: periodStatus(period, facts, asOf), stretches: periodStretches(period, facts, asOf), themes: period.themes.map(themeOut), decisions: [],
    })),
    seams: seams(periods.filter((period) => period.type === 'term')),
    standings: standings.map((each) => ({ id: nextId(), ...each })),
    assignments: (draft.people ?? []).map(([role, holder]) => ({
      id: nextId(), role, personId: typeof holder === 'string' ? null : holder.id, organisationId: typeof holder === 'string' ? nextId() : null,
      name: typeof holder === 'string' ? holder : holder.name, title: typeof holder === 'string' ? null : holder.title, start: null, end: null,
      endsOn: null, held: covers({ start: null, end: null }, asOf), councilTermId: null, councilTerm: null, beyondTerm: false,
      principalId: null, principal: null, decisions: [],
    })),
    themes: (draft.themes ?? []).map(themeOut), activities: [], notes: [], links: [], reviews: [], yearNotes: [], documents: [], heldThrough: [],
  };
}

export function aPerson(name: string, title: string | null = null, unit: string | null = null): PersonRow {
  return {
    id: nextId(), name, type: 'staff', title, titles: names(title ?? {}), unit, email: null, phone: null, language: null,
    organisationId: null, organisation: 'Kuvitteellinen kaupunki', holdings: [],
  };
}

export function anActivity(name: Text3, draft: Partial<ActivityRow>, language: Language): ActivityRow {
  const all = names(name);
  return {
    id: nextId(), type: 'meeting', name: shownName(all, language), names: all, start: null, end: null, placeId: null, place: null, outcome: null, outcomes: names(draft.outcome ?? undefined),
    costCents: null, currency: null, rate: null, engagements: [], people: [], ...draft,
  };
}

export function aGoal(quote: Text3, source: string | null, language: Language): ThemeRow {
  const quotes = names(quote);
  return {
    id: nextId(), name: 'Tavoite', names: names('Tavoite'), type: 'goal', parentId: null, quote: shownName(quotes, language), quotes, source,
    engagements: 0,
  };
}

const inCountry = (country: string) => ({ country, latitude: null, longitude: null });

/** An input without any records. */
export function emptyInput(language: Language): AnnualReportInput {
  return {
    organisation: 'Kuvitteellinen kaupunki', cover: { home: null, partners: [] }, language, year: 2026, asOf: '2026-11-22', fileName: 'Kuvitteellinen.netfolio',
    engagements: [], people: [], themes: [], activities: [], organisations: new Map(), places: new Map(), between: null,
  };
}

/** A portfolio with every section filled and every status present. */
export function inventedInput(language: Language): AnnualReportInput {
  const base = emptyInput(language);
  const add = (draft: Draft) => {
    const record = anEngagement(draft, language, base.asOf);
    engagements.push(record);
    return record;
  };
  const engagements: EngagementRecord[] = [];
  const aino = aPerson('Aino Esimerkki', 'kehittämispäällikkö', 'Konsernipalvelut');
  const bertil = aPerson('Bertil Provström', 'yrityskoordinaattori', 'Elinkeinopalvelut');
  const cecilia = aPerson('Cecilia Ŋáŧŧa', 'hyvinvoinnin edistämisen koordinaattori', null);
  const idle = aPerson('Daavid Malli', 'kansainvälisyysassistentti', 'Konsernipalvelut');

  const office = add({
    kind: 'membership', name: { fi: 'Keksitty EU-toimisto', sv: 'Påhittade EU-kontoret', en: 'Imaginary EU Office' }, people: [['responsible', aino]],
    periods: [{ start: '2016', end: '2027' }], parties: [{ name: 'Sepitelmän liitto', country: 'Belgia' }],
    purpose: { fi: 'Seuraa alueelle tärkeää lainsäädäntöä ja kertoo rahoituksesta.', sv: 'Följer lagstiftning som är viktig för regionen.', en: 'Follows legislation that matters to the region.' },
  });
  add({ kind: 'membership', name: 'Network of Imaginary Regions', via: office, periods: [{ start: null, end: null }] });
  add({
    kind: 'membership', name: { fi: 'Terveiden kuvitelmien verkosto', en: 'Healthy Imaginings Network' }, people: [['coordinator', cecilia], ['steering_group', 'Hyvinvointiryhmä']],
    periods: [{ start: '2005', end: null }, { start: '2019', end: '2024', type: 'phase', label: 'Vaihe VII', themes: ['ihmiset', 'paikat', 'osallisuus', 'rauha'] }],
    purpose: { fi: 'Noin sadan kaupungin verkosto. Hyvinvointiryhmä ohjaa työtä.', en: 'A network of about a hundred cities.' },
  });
  add({ kind: 'membership', name: 'Local Governments for Imaginary Sustainability', periods: [{ start: '2018', end: '2026' }] });
  add({ kind: 'membership', name: { fi: 'Nuorten kuvitelmayliopistojen liittouma' }, periods: [{ start: '2019-11', end: '2022-10', decided: true }, { start: '2022-11', end: '2027-05' }], people: [['contact', aino]] });

  const nordic = add({
    kind: 'agreement', name: { fi: 'Pohjoismainen ystävyyskaupunkiyhteistyösopimus', sv: 'Nordiskt vänortsavtal', en: 'Nordic twin-town agreement' }, agreementType: 'framework',
    periods: [{ start: '2014', end: '2021' }, { start: '2022', end: '2029' }], people: [['coordinator', bertil]],
    parties: [{ name: 'Kuvitteellinen kaupunki', own: true }, { name: 'Fantasivik', country: 'Norja' }, { name: 'Sagostad', country: 'Ruotsi' }, { name: 'Eventyrborg', country: 'Tanska' }],
    themes: ['kestävä kehitys', 'lapset ja nuoret'],
  });
  add({ kind: 'agreement', name: { fi: 'Satuvaaran puitesopimus', sv: 'Ramavtalet med Satuvaara', en: 'Satuvaara framework agreement' }, agreementType: 'framework', periods: [{ start: '2013', end: '2018' }], parties: [{ name: 'Satuvaara', country: 'Puola' }] });
  add({ kind: 'agreement', name: { fi: 'Keksintöekosysteemisopimus valtion kanssa', en: 'Invention ecosystem agreement' }, agreementType: 'state', periods: [{ start: '2021-09', end: null }] });
  add({ kind: 'agreement', name: 'European Region of Imagination', agreementType: 'designation', periods: [{ start: '2020', end: '2021' }] });
  add({ kind: 'agreement', name: { fi: 'Aiesopimus Luulajoen kanssa' }, agreementType: 'memorandum', periods: [{ start: '2027-02-01', end: '2031' }], people: [['responsible', bertil]] });

  add({ kind: 'project', name: { fi: 'Kärkihanke: kuviteltu vesi', en: 'Launch project: imaginary water' }, programme: 'Sepiteohjelma', projectRole: 'lead', periods: [{ start: '2021-09', end: '2027-08' }], people: [['responsible', aino]] });
  add({ kind: 'project', name: { fi: 'Kärkihanke: hyvinvointi- ja terveysteknologiainnovaatioympäristö' }, projectRole: 'partner', periods: [{ start: '2021-09', end: '2028-03' }], people: [['responsible', aino]] });
  add({ kind: 'project', name: 'FABULA4', programme: 'Interreg Fiktio', projectRole: 'partner', periods: [{ start: '2017-03-01', end: '2020-02-29' }], people: [['contact', bertil]] });
  add({ kind: 'project', name: 'MYTHOS', periods: [] });

  const twin = (name: string, country: string, since: string | null, purpose?: Text3, standing?: Draft['standing']) =>
    add({ kind: 'agreement', agreementType: 'twin_town', name, parties: [{ name, country }], periods: [{ start: since, end: null }], ...(purpose && { purpose }), ...(standing && { standing }) });
  twin('Fantasivik', 'Norja', null, { fi: 'Arktinen alue ja kulttuuri. Yhteistyökumppanina kehitysyhtiö.', sv: 'Arktis och kultur.', en: 'The Arctic and culture.' });
  twin('Sagostad', 'Ruotsi', '1940', { fi: 'Pisimmät siteet; koulut ja kielikurssit.', sv: 'De längsta banden.', en: 'The oldest ties; schools and language courses.' });
  twin('Eventyrborg', 'Tanska', null, { fi: 'Koulut ja nuorisotyö.' });
  twin('Meseváros', 'Unkari', null, { fi: 'Teatterien ammatillinen yhteistyö.' }, { state: 'quiet', start: '2023', end: null });
  twin('Satulinna', 'Venäjä', null, undefined, { state: 'suspended', start: null, end: null, reason: 'Keskeytetty toistaiseksi.' });
  twin('Mythapolis', 'Yhdysvallat', '1972', { fi: 'Yliopistot, aivotutkimus ja taide.', en: 'Universities, brain research and arts.' });

  add({ kind: 'event', name: { fi: 'Kuvitelman tanssijuhlat', en: 'Imaginary Dance Festival' }, periods: [{ start: '1970', end: null }], purpose: { fi: 'Viikon mittainen tanssifestivaali.', en: 'A week of dance.' } });
  add({ kind: 'event', name: { fi: 'Suunnistuksen kuvitteelliset kisat', en: 'Imaginary orienteering' }, periods: ['2023', '2024', '2025'].map((year) => ({ start: year, end: year, type: 'edition' as const, label: year })) });
  add({ kind: 'service', name: { fi: 'Kohtaamispaikka Kangastus', en: 'Meeting place Mirage' }, serviceType: 'meeting_place', periods: [{ start: '1999', end: null }], people: [['responsible', 'Setlementti Kuvitelma']] });

  const fiction = engagements[0]!;
  const ref = (record: EngagementRecord) => ({ id: record.id, name: record.name, mark: record.mark });
  const between: AnnualReportInput['between'] = {
    from: '2026-01-01', to: base.asOf,
    started: [{ engagement: ref(fiction), periodId: fiction.periods[0]!.id, day: '2016-01-01' }],
    ended: [{ engagement: ref(engagements[3]!), periodId: engagements[3]!.periods[0]!.id, day: '2026-12-31', decided: false, undecided: true }],
    renewed: [
      { engagement: ref(nordic), periodId: nordic.periods[1]!.id, day: '2022-01-01', end: '2029', tacit: false },
      { engagement: ref(fiction), periodId: fiction.periods[0]!.id, day: '2026-05-01', end: '2027', tacit: true },
      { engagement: ref(fiction), periodId: fiction.periods[0]!.id, day: '2026-06-01', end: null, tacit: false },
    ],
    agreed: [{ engagement: ref(nordic), periodId: nordic.periods[1]!.id, day: '2026-04-01', start: '2030', end: '2037' }],
    paused: [{ engagement: ref(fiction), state: 'suspended', start: '2026-03', day: '2026-03-01', reason: 'Toimisto muuttaa.' }],
    resumed: [{ engagement: ref(fiction), state: 'suspended', end: '2026-04', day: '2026-05-01' }],
    moved: [{ engagement: ref(nordic), periodId: nordic.periods[1]!.id, field: 'end', was: '2028', is: '2029', day: '2026-03-02' }],
    joined: [
      { engagement: ref(fiction), kind: 'assignment', as: 'responsible', id: fiction.assignments[0]!.id, name: aino.name, day: '2026-02-01' },
      { engagement: ref(nordic), kind: 'party', as: 'party', id: nordic.parties[1]!.id, name: 'Fantasivik', day: '2026-02-01' },
    ],
    left: [{ engagement: ref(fiction), kind: 'assignment', as: 'deputy', id: nextId(), name: bertil.name, day: '2026-01-31' }],
  };

  const linked = [{ linkId: nextId(), id: nordic.id, name: nordic.name, mark: nordic.mark }];
  return {
    ...base,
    cover: { home: inCountry('FI'), partners: ['NO', 'SE', 'DK', 'PL', 'US', 'CN'].map(inCountry) },
    engagements,
    between,
    people: [aino, bertil, cecilia, idle],
    themes: [
      aGoal({ fi: '”Kuvitelma avaa ovia ja tuo verkostot kumppanien ulottuville.”', en: '“Imagination opens doors and brings networks to the partners.”' }, 'Kuvitelman strategia', language),
      aGoal({ fi: '”Kansainvälisyys on valmiutta ottaa vastaan se, mitä ei vielä ole.”' }, 'Kuvitelman strategia', language),
    ],
    activities: [
      anActivity({ fi: 'Ystävyyskaupunkikokous', sv: 'Vänortsmöte', en: 'Twin-town meeting' }, { start: '2026-05', place: 'Sagostad, Ruotsi', engagements: linked, outcome: 'Sovittiin nuorisovaihdosta vuodelle 2027.' }, language),
      anActivity({ fi: 'Ystävyyskaupunkikonferenssi', sv: 'Vänortskonferens', en: 'Twin-town conference' }, { type: 'conference', start: '2023-05', place: 'Sagostad, Ruotsi', engagements: linked }, language),
    ],
  };
}

/** The invented portfolio repeated to a number of engagements, each with an id and a name of its own. */
export function repeatedInput(language: Language, size: number): AnnualReportInput {
  const base = inventedInput(language);
  const engagements = Array.from({ length: size }, (_, index): EngagementRecord => {
    const record = base.engagements[index % base.engagements.length] as EngagementRecord;
    const name = `${record.name} ${index}`;
    return { ...record, id: `${record.id}-${index}`, name, names: names(name) };
  });
  return { ...base, engagements };
}
