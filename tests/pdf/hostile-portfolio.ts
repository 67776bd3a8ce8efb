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
