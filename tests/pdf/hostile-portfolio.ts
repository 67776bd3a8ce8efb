import type { AnnualReportInput } from '../../src/core/reports/annual-report.ts';
import type { Language } from '../../src/shared/domain/language.ts';
import { aGoal, anActivity, anEngagement, aPerson, emptyInput } from './invented-portfolio.ts';

/** Texts that a report must show as they are, as far as its fonts go. */
export const hostileTexts = {
  script: '<script>alert("x")</script>',
  panic: '#panic("stop")',
  formula: '=cmd|\' /C calc\'!A0',
  markup: '*tähdet* _viivat_ $x^2$ @viite `koodi` \\ #set page(width: 1cm) [sulut]',
  compound: 'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilasyhdistys',
  emoji: 'Juhla 🎉👩‍👩‍👧 kaupungissa',
  rightToLeft: 'שלום עולם مرحبا',
  controls: 'Ohjaus\u0000\u0007\u202emerkit\u2066 \ufeffpois\ud800',
  combining: 'Zalgo: a\u0301\u0316\u0317\u0318 o\u030b',
  address: `https://esimerkki.example/${'a1b2'.repeat(40)}`,
  letters: 'q'.repeat(200),
} as const;

/** A portfolio whose every text is one that somebody might type, paste or import, by accident or not. */
export function hostileInput(language: Language): AnnualReportInput {
  const base = emptyInput(language);
  const texts = Object.values(hostileTexts);
  const long = 'Pitkä muistiinpano, joka jatkuu. '.repeat(3100);
  const person = aPerson(hostileTexts.script, hostileTexts.panic, hostileTexts.compound);
  const kinds = ['membership', 'agreement', 'project', 'event', 'service'] as const;
  const engagements = kinds.flatMap((kind) => texts.map((name, index) => anEngagement({
    kind, name, purpose: index % 3 === 0 ? long : texts[(index + 4) % texts.length] ?? '',
    periods: [{ start: index % 2 === 0 ? '2005' : null, end: index % 3 === 0 ? '2027-01' : null, label: name }],
    people: index % 2 === 0 ? [['responsible', person]] : [], parties: texts.slice(0, 3).map((each) => ({ name: each, country: each })),
    programme: name, themes: texts.slice(2, 5),
  }, language, base.asOf)));
  const twins = texts.map((name) => anEngagement({
    kind: 'agreement', agreementType: 'twin_town', name, purpose: long, parties: [{ name, country: name }], periods: [{}],
  }, language, base.asOf));
  return {
    ...base,
    organisation: `${hostileTexts.script} ${hostileTexts.compound}`,
    fileName: `${hostileTexts.panic}.netfolio`,
    engagements: [...engagements, ...twins],
    people: [person, aPerson(hostileTexts.letters), aPerson(hostileTexts.rightToLeft)],
    themes: [aGoal(long, hostileTexts.formula, language)],
    activities: texts.map((name) => anActivity(name, { start: '2026', place: name, outcome: long }, language)),
  };
}

/** 300 letters without a space, and with nothing that a word could be broken at. */
export const unbroken = { consonants: 'W'.repeat(300), syllables: 'kaupunkiyhteistyökumppanuus'.repeat(12).slice(0, 300) } as const;

/** A portfolio that has far more of everything than a page has room for. */
export function crowdedInput(language: Language): AnnualReportInput {
  const base = emptyInput(language);
  const long = 'Pitkä kuvaus, joka jatkuu ja jatkuu vielä. '.repeat(120);
  const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
  const names = [unbroken.consonants, unbroken.syllables, 'Kuviteltu verkosto '.repeat(16)];
  const few = aPerson('Aino Esimerkki', 'kehittämispäällikkö', 'Konsernipalvelut');
  const busy = aPerson(unbroken.syllables, `${unbroken.consonants} ${long}`, unbroken.consonants);
  const unit = unbroken.syllables.slice(0, 80);
  const kinds = ['membership', 'agreement', 'project', 'event', 'service'] as const;
  const busyWith: NonNullable<Parameters<typeof anEngagement>[0]['people']> = [['responsible', busy], ['contact', unit], ['deputy', few]];
  const crowded = many(10, (index) => anEngagement({
    kind: kinds[index % kinds.length] ?? 'project', name: `${names[index % names.length]} ${index}`,
    purpose: index % 2 === 0 ? long : unbroken.consonants.repeat(16), programme: unbroken.consonants,
    periods: [{ start: '2022-11-12', end: '2027-12-31', label: names[index % names.length] ?? '' }],
    parties: many(100, (party) => ({ name: `${unbroken.syllables.slice(0, 40)} ${party}`, country: 'Norja' })),
    themes: many(40, (theme) => `${unbroken.consonants.slice(0, 60)} ${theme}`), people: busyWith,
  }, language, base.asOf));
  const plain = many(30, (index) => anEngagement({ kind: 'project', name: `Hanke ${index}`, people: busyWith.slice(0, 2) }, language, base.asOf));
  // One unit, and not one of the same name for each.
  const unitId = crowded[0]?.assignments.find((each) => each.personId === null)?.organisationId ?? null;
  const engagements = [...crowded, ...plain].map((record) => ({
    ...record, assignments: record.assignments.map((each) => (each.personId === null ? { ...each, organisationId: unitId } : each)),
  }));
  const editions = anEngagement({
    kind: 'event', name: 'Kuviteltu juhla', periods: many(110, (index) => ({ start: `${1930 + index}-06-12`, end: `${1930 + index}-06-18`, type: 'edition' })),
  }, language, base.asOf);
  const phases = anEngagement({
    kind: 'membership', name: 'Vaiheikas verkosto', periods: [
      { start: '2005', end: null }, ...many(70, (index) => ({ start: `${2016 + (index % 5)}`, end: '2028', type: 'phase' as const, label: `${unbroken.consonants.slice(0, 60)} ${index}` })),
    ],
  }, language, base.asOf);
  const past = anEngagement({ kind: 'project', name: 'Ammoinen hanke', periods: [{ start: '1980', end: '1984' }] }, language, base.asOf);
  const ahead = anEngagement({ kind: 'project', name: 'Kaukainen hanke', periods: [{ start: '2060', end: '2064' }] }, language, base.asOf);
  const twins = names.map((name) => anEngagement({
    kind: 'agreement', agreementType: 'twin_town', name, purpose: long, parties: [{ name, country: unbroken.consonants }], periods: [{}],
  }, language, base.asOf));
  return {
    ...base,
    organisation: unbroken.consonants,
    fileName: `${unbroken.consonants}.netfolio`,
    engagements: [...engagements, editions, phases, past, ahead, ...twins],
    people: [few, busy, aPerson('Bertil Provström')],
    themes: many(12, (index) => aGoal(index % 2 === 0 ? long : unbroken.consonants.repeat(4), `${unbroken.consonants} ${long}`, language)),
    activities: many(10, (index) => anActivity(`${names[index % names.length]} ${index}`, {
      start: '2026-11-12', end: '2026-12-24', place: unbroken.consonants, outcome: long,
      engagements: engagements.slice(0, 30).map(({ id, name, mark }) => ({ linkId: id, id, name, mark })),
    }, language)),
  };
}
