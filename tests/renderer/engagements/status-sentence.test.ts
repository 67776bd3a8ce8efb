import { describe, expect, test } from 'vitest';
import { statusSentence } from '../../../src/renderer/features/engagements/record/head/status-sentence.ts';
import type { EngagementRecord, PeriodOut } from '../../../src/shared/contract/engagement.ts';
import type { Language } from '../../../src/shared/domain/language.ts';
import { stretchesOf } from '../../../src/shared/domain/stretch.ts';
import type { Status } from '../../../src/shared/domain/status.ts';
import { textsIn } from '../../../src/shared/i18n/texts.ts';
import { aPeriod } from './builders.ts';

const day = '2026-11-22';
type Standing = EngagementRecord['standings'][number];

function sentence(status: Status, period: PeriodOut | null, language: Language = 'fi', standings: Standing[] = []) {
  const facts = { status, periodId: period?.id ?? null, periods: period ? [period] : [], standings };
  return statusSentence(textsIn(language), facts, day, language);
}

describe('the sentence after the status', () => {
  const term = aPeriod('2022', '2029');
  test.each([
    ['fi', 'kausi 2022–2029 on voimassa 22.11.2026 ja päättyy 2029, 3\u00a0v kuluttua'],
    ['sv', 'perioden 2022–2029 är i kraft 22 nov. 2026 och upphör 2029, om 3 år'],
    ['en', 'the period 2022–2029 is in force on 22 Nov 2026 and ends 2029, in 3 years'],
  ] as const)('in force, in %s', (language, expected) => {
    expect(sentence('inForce', term, language)).toBe(expected);
  });

  test.each([
    ['inForce', aPeriod('2005', null), 'alkoi 2005 ja on voimassa toistaiseksi'],
    ['inForce', aPeriod(null, null), 'voimassa toistaiseksi; alkamisaika ei ole tiedossa'],
    ['inForce', aPeriod('2020', '2022', { tacitMonths: 12 }),
      'kausi 2020–2026 on voimassa 22.11.2026 ja päättyy 2026; se jatkuu itsestään, ellei sitä irtisanota'],
    ['inForce', aPeriod('2020', '2022', { tacitMonths: 12, noticeOn: '2026-05-01' }),
      'kausi 2020–2026 on voimassa 22.11.2026 ja päättyy 2026, tänä vuonna'],
    ['endingSoon', aPeriod('2022', '2026'), 'kausi 2022–2026 päättyy 2026, tänä vuonna, eikä jatkokautta ole kirjattu'],
    ['endingSoon', aPeriod('2022', day), 'kausi 2022 – 22.11.2026 päättyy 22.11.2026, tänään, eikä jatkokautta ole kirjattu'],
    ['planned', aPeriod('2027', '2028'), 'kausi 2027–2028 alkaa 2027, ensi vuonna'],
    ['ended', aPeriod('2020', '2021'), 'kausi 2020–2021 päättyi 2021, 5\u00a0v sitten'],
    ['endedUndecided', aPeriod('2013', '2018'),
      'kausi 2013–2018 päättyi 2018, 8\u00a0v sitten, eikä päätöstä jatkosta ole kirjattu'],
    ['unknown', null, 'yhtään kautta ei ole kirjattu, joten voimassaolosta ei ole tietoa'],
  ] as const)('%s', (status, period, expected) => {
    expect(sentence(status, period)).toBe(expected);
  });

  test('a standing says since when and why, or that neither is known', () => {
    const standing = (given: Partial<Standing>): Standing =>
      ({ id: 's', state: 'suspended', start: null, end: null, reason: null, ...given });
    expect(sentence('suspended', null, 'fi', [standing({ start: '2022-02-24', reason: 'Venäjän hyökkäyssota' })]))
      .toBe('24.2.2022 alkaen: Venäjän hyökkäyssota');
    expect(sentence('quiet', null, 'fi', [standing({ state: 'quiet' })]))
      .toBe('alkamisaika ei ole tiedossa; syytä ei ole kirjattu');
    expect(sentence('quiet', null, 'fi', [standing({ state: 'quiet', reason: 'Ei yhteydenpitoa' })]))
      .toBe('Ei yhteydenpitoa; alkamisaika ei ole tiedossa');
    const given = [standing({ start: day, reason: 'Yhteydenpito katkesi.' })];
    const period = aPeriod('1990', null, { stretches: stretchesOf({ start: '1990', end: null }, 'inForce', given) });
    expect(sentence('suspended', period, 'fi', given)).toBe('22.11.2026 alkaen: Yhteydenpito katkesi; sitä ennen voimassa');
    expect(sentence('suspended', period, 'en', [standing({ start: day })])).toBe('since 22 Nov 2026; no reason recorded; before that in force');
  });
});
