import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counting, rulesOfEngagement, rulesOfKind, type RuleTarget, type StoredRule } from './deadline-rules.ts';
import { deadlineTypes, engagementKinds } from './engagement.ts';

const rule = (id: string, more: Partial<StoredRule>): StoredRule => ({
  id, engagementId: null, kind: null, type: 'decision', anchor: 'end', offset: -3, unit: 'month', month: null, day: null, active: true, ...more,
});
const target = (kind: RuleTarget['kind'], agreementType: RuleTarget['agreementType'] = null): RuleTarget => ({ id: 'e', kind, agreementType });
const short = (rules: readonly (Counting & { origin: string })[]) =>
  rules.map(({ type, offset, unit, origin, active }) => `${type} ${offset} ${unit} ${origin}${active ? '' : ' off'}`);

describe('the rules that hold', () => {
  test.each([
    ['membership', ['review -6 month netfolio']],
    ['agreement', ['preparation -12 month netfolio', 'decision -6 month netfolio']],
    ['project', ['report 60 day netfolio']],
    ['event', []],
    ['service', []],
  ] as const)('Netfolio brings along those of a %s', (kind, expected) => {
    expect(short(rulesOfKind(kind, []))).toEqual(expected);
  });

  test('the portfolio stands over Netfolio, and an engagement over both, type by type', () => {
    const ofKind = rulesOfKind('agreement', [
      rule('1', { kind: 'agreement', offset: -9 }), rule('2', { kind: 'project', type: 'fee' }), rule('3', { kind: 'agreement', type: 'fee' }),
    ]);
    expect(short(ofKind)).toEqual(['preparation -12 month netfolio', 'decision -9 month portfolio', 'fee -3 month portfolio']);
    const own = [rule('4', { engagementId: 'e', offset: -2 }), rule('5', { engagementId: 'e', type: 'notice', offset: -6 })];
    expect(short(rulesOfEngagement(target('agreement'), ofKind, own))).toEqual([
      'notice -6 month engagement', 'preparation -12 month netfolio', 'decision -2 month engagement', 'fee -3 month portfolio',
    ]);
  });

  test('one that is not active takes the deadline away and still says so', () => {
    const ofKind = rulesOfKind('agreement', [rule('1', { kind: 'agreement', active: false })]);
    expect(short(ofKind)).toContain('decision -3 month portfolio off');
    const back = rulesOfEngagement(target('agreement'), ofKind, [rule('2', { engagementId: 'e', offset: -1 })]);
    expect(short(back)).toContain('decision -1 month engagement');
  });

  test('of several on one level the newest holds', () => {
    const own = [rule('9', { engagementId: 'e', offset: -9 }), rule('1', { engagementId: 'e', offset: -1 })];
    expect(short(rulesOfEngagement(target('service'), [], own))).toEqual(['decision -9 month engagement']);
  });

  test('nobody decides on the end of a designation, unless a rule of its own says so', () => {
    const ofKind = rulesOfKind('agreement', []);
    expect(rulesOfEngagement(target('agreement', 'designation'), ofKind, [])).toEqual([]);
    expect(short(rulesOfEngagement(target('agreement', 'designation'), ofKind, [rule('1', { engagementId: 'e' })])))
      .toEqual(['decision -3 month engagement']);
  });

  test('there is never more than one of a type, in the order of types, whatever is stored', () => {
    const anyRule = fc.record({
      id: fc.uuid(), kind: fc.constantFrom(...engagementKinds, null), type: fc.constantFrom(...deadlineTypes), active: fc.boolean(),
    });
    fc.assert(fc.property(fc.array(anyRule), fc.constantFrom(...engagementKinds), (stored, kind) => {
      const rules = stored.map(({ id, ...more }) => rule(id, more));
      const ofKind = rulesOfKind(kind, rules);
      const found = rulesOfEngagement(target(kind), ofKind, rules.filter((each) => each.kind === null)).map(({ type }) => type);
      expect(found).toEqual(deadlineTypes.filter((type) => found.includes(type)));
      expect(new Set(found).size).toBe(found.length);
    }));
  });
});
