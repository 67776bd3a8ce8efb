import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annualSections } from '../../../shared/contract/report.ts';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { add, aMembership, anActivity, anAgreement, anOrganisation, aPerson, aPlace, aTwinTown } from '../../../../tests/builders/records.ts';

const annual = { asOf: '2026-11-22', language: 'fi' as const, year: 2026 };

async function withRecords() {
  const person = aPerson({ name: 'Aho' });
  const network = aMembership({ name: 'ERRIN', since: '2005', responsible: person.id });
  return aPortfolio(person, network, aTwinTown({ name: 'Opole', since: null }), anActivity({ start: '2026-05', engagements: [network.id] }));
}

describe('the annual report', () => {
  test('comes as a PDF with the page of each section and what the reader would trip over', async () => {
    const { client } = await withRecords();
    const report = await client.report.annual(annual);
    expect(report.pdf.type).toBe('application/pdf');
    expect(Buffer.from(await report.pdf.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(report.sections.map((each) => each.section)).toEqual([...annualSections]);
    const pages = report.sections.map((each) => each.page);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(pages.at(-1)).toBeLessThanOrEqual(report.pages);
    expect(report.issues).toMatchObject([
      { kind: 'noResponsible', count: 1, examples: [{ text: 'Opole' }] }, { kind: 'unknownStart', count: 1, examples: [{ text: 'Opole' }] },
    ]);
  });

  test('is exported as the same bytes that the preview shows, and nothing is left beside it', async () => {
    const { client, file, folder } = await withRecords();
    const preview = await client.report.annual(annual);
    const exported = await client.report.exportAnnual({ ...annual, path: file('Vuosi.pdf') });
    const bytes = readFileSync(file('Vuosi.pdf'));
    expect(exported).toEqual({ path: file('Vuosi.pdf'), pages: preview.pages, bytes: bytes.length });
    expect(bytes.equals(Buffer.from(await preview.pdf.arrayBuffer()))).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('takes the place of the file that had the name', async () => {
    const { client, file } = await withRecords();
    writeFileSync(file('Vuosi.pdf'), 'last year');
    await client.report.exportAnnual({ ...annual, path: file('Vuosi.pdf') });
    expect(readFileSync(file('Vuosi.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('that cannot be written says why, and leaves nothing', async () => {
    const { client, file, folder } = await withRecords();
    await expect(client.report.exportAnnual({ ...annual, path: file('nowhere/Vuosi.pdf') })).rejects.toMatchObject({
      code: 'CANNOT_CREATE', data: { reason: 'missingFolder' },
    });
    mkdirSync(file('taken.pdf'));
    await expect(client.report.exportAnnual({ ...annual, path: file('taken.pdf') })).rejects.toMatchObject({ code: 'CANNOT_CREATE' });
    expect(existsSync(file('nowhere'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('lists the organisations and places that it names in another language, each where it is mended', async () => {
    const english = (nameEn: string) => ({ nameFi: null, nameEn });
    const state = anOrganisation(english('State'));
    const unit = anOrganisation(english('Unit'));
    const employer = anOrganisation(english('Employer'));
    const town = anOrganisation(english('Town'));
    const later = anOrganisation(english('Later'));
    const place = aPlace({ ...english('Science park'), country: null });
    const person = aPerson({ name: 'Aho', organisationId: employer.id });
    const agreement = anAgreement({ type: 'state', name: 'Sopimus', since: '2021', partners: [state.id] });
    const twin = aTwinTown({ name: 'Opole', since: '1980', partners: [town.id] });
    const visit = anActivity({ nameFi: 'Vierailu', start: '2026-05', placeId: place.id, engagements: [twin.id] });
    const { client } = await aPortfolio(
      state, unit, employer, town, later, place, aPlace(english('Elsewhere')), person, agreement, twin, visit,
      add('assignment', { engagementId: agreement.id, role: 'coordinator', organisationId: unit.id }),
      add('party', { engagementId: agreement.id, organisationId: later.id, start: '2027' }),
    );
    const { issues } = await client.report.annual(annual);
    expect(issues.find((issue) => issue.kind === 'missingTranslation')?.examples).toEqual([
      { text: 'Employer', record: { table: 'organisation', id: employer.id }, field: 'name' },
      { text: 'State', record: { table: 'organisation', id: state.id }, field: 'name' },
      { text: 'Unit', record: { table: 'organisation', id: unit.id }, field: 'name' },
      { text: 'Science park', record: { table: 'activity', id: visit.id }, field: 'place' },
    ]);
  });

  test('of an empty portfolio is made too', async () => {
    const { client } = await aPortfolio();
    expect((await client.report.annual({ ...annual, language: 'sv' })).pages).toBeGreaterThan(1);
  });
});
