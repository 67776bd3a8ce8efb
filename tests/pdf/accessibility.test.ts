import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AnnualReportData, buildAnnualReport } from '../../src/core/reports/annual-report.ts';
import { createEngine } from '../../src/core/reports/engine/choose.ts';
import { createNativeEngine } from '../../src/core/reports/engine/native.ts';
import type { EngineName, ReportEngine } from '../../src/core/reports/engine/report-engine.ts';
import { createWasmEngine } from '../../src/core/reports/engine/wasm.ts';
import { readReportFiles, type ReportFiles, wasmPath } from '../../src/core/reports/resources.ts';
import { languages } from '../../src/shared/domain/language.ts';
import { accessibilityFaults, type Expected, joined, readingText } from './accessibility.ts';
import { hostileInput, hostileTexts } from './hostile-portfolio.ts';
import { emptyInput, inventedInput, repeatedInput } from './invented-portfolio.ts';
import { readStructure } from './structure.ts';

const root = join(import.meta.dirname, '../..');
const fonts = ['SourceSans3', 'SourceSerif4'];
const locales = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

/** What the document of this data must hold, in the order in which it must be read. */
function expectedOf(data: AnnualReportData): Expected {
  const sections = [
    data.contents, data.summary, data.endingSoon, data.changes, data.agreements, data.timeline, data.memberships, data.projects, data.twinTowns,
    data.events, data.activities, data.people, data.about,
  ].map((section) => section.title);
  const groups = data.timeline.groups.flatMap((group) => [group.title, ...group.rows.map((row) => row.name.text)]);
  return {
    language: locales[data.language],
    title: data.document.title,
    headings: sections,
    fonts,
    tables: 1,
    alternatives: [data.summary.kinds.alt, ...data.timeline.groups.flatMap((group) => group.rows.map((row) => row.alt))],
    texts: [
      data.cover.kicker, data.cover.title, data.organisation, data.cover.asOf, data.contents.title, ...sections.slice(1),
      data.summary.title, data.summary.lead, ...data.summary.figures.flatMap((figure) => [figure.value, figure.label]),
      data.endingSoon.title, ...data.endingSoon.groups.flatMap((group) => [group.title, ...group.rows.map((row) => row.name.text)]),
      data.changes.title, ...data.changes.groups.flatMap((group) => [group.title, ...group.rows.flatMap((row) => [row.name.text, row.detail])]),
      data.agreements.title, ...(data.agreements.rows.length > 0 ? data.agreements.columns : []),
      ...data.agreements.rows.flatMap((row) => [row.name.text, row.period, row.status.word]),
      data.timeline.title, ...groups,
      data.memberships.title, ...data.memberships.rows.map((row) => row.name.text),
      data.projects.title, ...data.projects.rows.map((row) => row.name.text),
      data.twinTowns.title, ...data.twinTowns.rows.flatMap((row) => [row.name.text, row.country]),
      data.events.title, ...data.events.rows.map((row) => row.name.text),
      data.activities.title, ...data.activities.rows.map((row) => row.name.text),
      data.people.title, ...data.people.cards.flatMap((card) => [card.name, ...card.items.map((item) => item.name.text)]),
      data.about.title, ...data.about.facts.flatMap((fact) => [fact.term, fact.value]),
    ],
  };
}

const engines: EngineName[] = ['native', 'wasm'];

describe.each(engines)('the annual report of the %s engine', (name) => {
  let engine: ReportEngine;
  beforeAll(async () => {
    engine = await createEngine(name, root);
  });

  test.each(languages)('is accessible and complete in %s', async (language) => {
    const { data } = buildAnnualReport(inventedInput(language));
    const { pdf, warnings, pages, sectionPages } = await engine.compile({ data });
    expect(await accessibilityFaults(pdf, expectedOf(data))).toEqual([]);
    expect(warnings).toEqual([]);
    expect(sectionPages).toHaveLength(13);
    expect(Math.max(...sectionPages)).toBeLessThanOrEqual(pages);
  });

  test('is accessible of an empty portfolio, and says what is not there', async () => {
    const { data } = buildAnnualReport(emptyInput('fi'));
    const { pdf } = await engine.compile({ data });
    expect(await accessibilityFaults(pdf, { ...expectedOf(data), tables: 0 })).toEqual([]);
    const text = joined(readingText(await readStructure(pdf)));
    for (const section of [data.changes, data.agreements, data.timeline, data.memberships, data.projects, data.twinTowns, data.events, data.people]) {
      expect(text).toContain(joined(section.empty));
    }
  });

  test('shows hostile texts as texts and stays accessible', async () => {
    const { data, issues } = buildAnnualReport(hostileInput('fi'));
    const { pdf, warnings } = await engine.compile({ data });
    const document = await readStructure(pdf);
    expect(await accessibilityFaults(pdf, { ...expectedOf(data), texts: [], alternatives: [] })).toEqual([]);
    expect(warnings).toEqual([]);
    const text = joined(readingText(document));
    for (const shown of [hostileTexts.script, hostileTexts.panic, hostileTexts.formula, hostileTexts.markup, hostileTexts.compound, hostileTexts.address, hostileTexts.letters]) {
      expect(text).toContain(joined(shown));
    }
    expect(text).toContain('Juhla□□kaupungissa');
    expect(text).toContain('Ohjausmerkitpois');
    expect(issues.map((issue) => issue.kind)).toEqual(expect.arrayContaining(['missingGlyph', 'shortened']));
  });
});

test('a thousand records are all there, on every page accessible', { timeout: 60_000 }, async () => {
  const engine = await createEngine('native', root);
  const { data } = buildAnnualReport(repeatedInput('fi', 1000));
  const { pdf, pages } = await engine.compile({ data });
  expect(await accessibilityFaults(pdf, expectedOf(data))).toEqual([]);
  expect(pages).toBeGreaterThan(80);
});

/** Defects that somebody could put into the template, or leave in the data: each must be caught, by Typst or by us. */
interface Defect {
  name: string;
  /** The fault that must be named. */
  caught: RegExp;
  file?: string;
  change?: (source: string) => string;
  data?: (data: AnnualReportData) => AnnualReportData;
  bytes?: (pdf: Uint8Array) => Uint8Array;
}

const defects: Defect[] = [
  {
    name: 'a bar without a text alternative', caught: /no text alternative|has 0 figures/,
    file: 'theme.typ', change: (source) => source.replace('figure(alt: alt, ', 'figure('),
  },
  {
    name: 'no document title', caught: /missing document title|title is ""/,
    file: 'theme.typ', change: (source) => source.replace('title: d.document.title, author', 'author'),
  },
  {
    name: 'a heading level skipped', caught: /skip/,
    file: 'summary.typ', change: (source) => source.replaceAll('heading(level: 2, ', 'heading(level: 4, '),
  },
  {
    name: 'a table without a head', caught: /table without head cells/,
    file: 'tables.typ', change: (source) => source.replace('table.header(..heads.map(head-cell)),', '..heads.map(head-cell),'),
  },
  {
    name: 'an emoji in the data', caught: /could not be displayed|no font has/,
    data: (data) => ({ ...data, organisation: 'Kuvitteellinen 🎉' }),
  },
  {
    name: 'the wrong language', caught: /language is "en-GB"/,
    file: 'theme.typ', change: (source) => source.replace('lang: d.language, region: d.region', 'lang: "en", region: "GB"'),
  },
  {
    name: 'letters of a font that is not ours', caught: /could not be displayed|no font has/,
    file: 'theme.typ', change: (source) => source.replace('fallback: false', 'fallback: true'), data: (data) => ({ ...data, organisation: '漢字' }),
  },
  {
    name: 'a PDF that does not say PDF/UA', caught: /do not say PDF\/UA-1/,
    bytes: (pdf) => replaced(pdf, '<pdfuaid:part>1<', '<pdfuaid:part>0<'),
  },
  {
    name: 'a table hidden as decoration', caught: /not read where it should be: Osapuolet/,
    file: 'tables.typ', change: (source) => source.replace('else { data-table(columns, s.columns, s.rows.map(row)) }', 'else { pdf.artifact(data-table(columns, s.columns, s.rows.map(row))) }'),
  },
  {
    name: 'a heading that only looks like one', caught: /first-level headings are/,
    file: 'timeline.typ', change: (source) => source.replace('heading(level: 1, t.title)', 'text(25pt, t.title)'),
  },
];

function replaced(pdf: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(pdf).toString('latin1').replace(from, to), 'latin1');
}

describe.each(engines)('a defect in what the %s engine makes is caught', (name) => {
  const wasm = readFileSync(wasmPath(root));
  const create = (files: ReportFiles) => (name === 'native' ? createNativeEngine(files) : createWasmEngine(files, wasm));

  test.each(defects)('$name', async ({ caught, file, change, data: spoil, bytes }) => {
    const files = readReportFiles(root);
    const templates = files.templates.map((template) => {
      if (template.name !== file || !change) return template;
      const source = Buffer.from(template.bytes).toString('utf8');
      expect(change(source), 'the defect is put in').not.toBe(source);
      return { ...template, bytes: Buffer.from(change(source)) };
    });
    const { data } = buildAnnualReport(inventedInput('fi'));
    const expected = expectedOf(data);
    const engine = await create({ ...files, templates });
    const found = await engine.compile({ data: spoil ? spoil(data) : data }).then(
      ({ pdf }) => accessibilityFaults(bytes ? bytes(pdf) : pdf, expected),
      (error: Error) => [error.message],
    );
    expect(found.join('\n')).toMatch(caught);
  });
});
