import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanReport, cleanText, cut, isCovered, maxLength, type TextIssue } from './clean-text.ts';

function clean(value: string, breaks = true): { text: string; issues: TextIssue[] } {
  const issues: TextIssue[] = [];
  return { text: cleanText(value, { path: '/name', breaks, issues }), issues };
}

describe('a text on its way to the report', () => {
  test.each([
    ['letters of Finland, the Nordics and Sápmi', 'Åäö ÅÄÖ æøå ðþ Čáđŋšŧž ʒǯǥǧõ', 'Åäö ÅÄÖ æøå ðþ Čáđŋšŧž ʒǯǥǧõ'],
    ['letters of partners', 'Győr Łódź Jönköping Alūksne Кuopio Ωμέγα', 'Győr Łódź Jönköping Alūksne Кuopio Ωμέγα'],
    ['a letter that fonts have only in parts', 'sääʹmǩiõll', 'sääʹmk\u030ciõll'],
    ['a decomposed letter', 'a\u0308', 'ä'],
    ['line breaks and tabs', 'yksi\r\nkaksi\tkolme\u2028neljä', 'yksi kaksi kolme neljä'],
    ['control characters', 'a\u0000b\u0007c\u0085d\u009f', 'abc d'],
    ['controls of direction', 'a\u202eb\u2066c\u200f', 'abc'],
    ['a byte order mark', '\ufeffNimi', 'Nimi'],
    ['Typst markup', '#panic() *a* _b_ $x$ @c <d> `e` \\', '#panic() *a* _b_ $x$ @c <d> `e` \\'],
    ['a hyphen between words', 'Terveet kaupungit -verkosto, EU-toimisto', 'Terveet kaupungit \u2011verkosto, EU-toimisto'],
    ['an unbreakable space', '1\u00a0000', '1\u00a0000'],
  ])('keeps or mends %s', (_, value, expected) => {
    expect(clean(value)).toEqual({ text: expected, issues: [] });
  });

  test('shows one □ for each character that no font has, and tells which', () => {
    const { text, issues } = clean('Juhla 🎉👩‍👩‍👧 漢字');
    expect(text).toBe('Juhla □□ □□');
    expect(issues).toEqual([{ kind: 'missing-glyph', path: '/name', text: 'Juhla □□ □□', chars: ['🎉', '👩‍👩‍👧', '漢', '字'] }]);
  });

  test('keeps a letter whose mark no font has', () => {
    const { text, issues } = clean('a\u0e31b');
    expect(text).toBe('ab');
    expect(issues).toHaveLength(1);
  });

  test('cuts what is too long, visibly and not inside a character', () => {
    const { text, issues } = clean('muistiinpano '.repeat(10_000));
    expect(text.length).toBeLessThanOrEqual(maxLength);
    expect(text.endsWith('…')).toBe(true);
    expect(issues).toEqual([expect.objectContaining({ kind: 'too-long', path: '/name' })]);
    expect(cut('ab😀', 4)).toBe('ab😀');
    expect(cut('ab😀c', 4)).toBe('ab…');
  });

  test('leaves a long compound to hyphenation, and lets what has no syllables break', () => {
    const compound = 'lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas';
    expect(clean(compound).text).toBe(compound);
    expect(clean('q'.repeat(40)).text).toBe(Array.from({ length: 10 }, () => 'qqqq').join('\u00ad'));
    expect(clean('WWWWWWWWWWWW').text).toBe('WWWW\u00adWWWW\u00adWWWW');
    expect(clean('yrityskoordinaattori, 1.6.2022–31.12.2029').text).toBe('yrityskoordinaattori, 1.6.2022–31.12.2029');
    expect(clean(`https://esimerkki.example/${'a'.repeat(40)}`).text).toContain('\u200b');
    expect(clean('q'.repeat(40), false).text).toBe('q'.repeat(40));
  });

  test('is safe for Typst whatever it was', () => {
    assert(property(string({ unit: 'binary', maxLength: 400 }), (value) => {
      const { text } = clean(value);
      expect(Buffer.byteLength(text)).toBeLessThan(65_535);
      expect(text.isWellFormed()).toBe(true);
      expect(Array.from(text).every((character) => isCovered(character.codePointAt(0) ?? 0))).toBe(true);
    }));
  });
});

describe('the data of a report', () => {
  test('is cleaned everywhere, and one text gives one issue', () => {
    const { data, issues } = cleanReport({ rows: [{ name: 'A\u0000🎉' }, { name: 'A\u0000🎉' }], count: 2, none: null });
    expect(data).toEqual({ rows: [{ name: 'A□' }, { name: 'A□' }], count: 2, none: null });
    expect(issues).toEqual([expect.objectContaining({ kind: 'missing-glyph', path: '/rows/0/name', chars: ['🎉'] })]);
  });

  test('gets no break points where nothing is set on a page', () => {
    const word = 'q'.repeat(40);
    expect(cleanReport({ document: { title: word }, alt: word }).data).toEqual({ document: { title: word }, alt: word });
  });
});
