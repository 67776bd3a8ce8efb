import type {
  AgreementType, DeadlineType, deadlineAnchors, deadlineUnits, EngagementKind,
} from './engagement.ts';
import { deadlineTypes } from './engagement.ts';

/** How a deadline is counted: from an end, a start or a day of every year, months or days on (negative: back). */
export interface Counting {
  type: DeadlineType;
  anchor: (typeof deadlineAnchors)[number];
  offset: number;
  unit: (typeof deadlineUnits)[number];
  /** The day of every year (1–12, 1–31), where that is the anchor. */
  month: number | null;
  day: number | null;
  /** False takes the deadline away where a less specific rule gives one. */
  active: boolean;
}

/** A rule of the portfolio, for a kind of engagement or for one engagement. */
export interface StoredRule extends Counting {
  id: string;
  engagementId: string | null;
  kind: EngagementKind | null;
}

/** A rule that holds, and where it comes from. */
export interface EffectiveRule extends Counting {
  /** Null for a rule that Netfolio brings along. */
  id: string | null;
  origin: 'netfolio' | 'portfolio' | 'engagement';
  kind: EngagementKind | null;
}

const fromEnd = (kind: EngagementKind, type: DeadlineType, offset: number, unit: Counting['unit']): EffectiveRule => ({
  id: null, origin: 'netfolio', kind, type, anchor: 'end', offset, unit, month: null, day: null, active: true,
});

/** The rules that Netfolio brings along (DOMAIN: default deadline rules). Notice has none: few agreements know it. */
export const builtInRules: readonly EffectiveRule[] = [
  fromEnd('membership', 'review', -6, 'month'),
  fromEnd('agreement', 'preparation', -12, 'month'),
  fromEnd('agreement', 'decision', -6, 'month'),
  fromEnd('project', 'report', 60, 'day'),
];

/** What an engagement is, as far as rules ask. */
export interface RuleTarget {
  id: string;
  kind: EngagementKind;
  agreementType: AgreementType | null;
}

/** A designation is held for its years; nobody decides on its end (as in its status). */
function asksNothing(target: RuleTarget, type: DeadlineType): boolean {
  return target.agreementType === 'designation' && (type === 'preparation' || type === 'decision');
}

/** Puts rules over others: one a type, and of several on one level the newest (its id is the greatest). */
function layer(
  over: Map<DeadlineType, EffectiveRule>, rules: readonly StoredRule[], origin: EffectiveRule['origin'],
): void {
  const newest = new Map<DeadlineType, StoredRule>();
  for (const rule of rules) {
    const known = newest.get(rule.type);
    if (!known || known.id < rule.id) newest.set(rule.type, rule);
  }
  for (const [type, { engagementId: _, ...rule }] of newest) over.set(type, { ...rule, origin });
}

const inOrder = (rules: Map<DeadlineType, EffectiveRule>) =>
  [...rules.values()].sort((a, b) => deadlineTypes.indexOf(a.type) - deadlineTypes.indexOf(b.type));

/**
 * The rules that hold for a kind, those that are taken away (`active: false`) among them: the portfolio's rule of a
 * type stands in place of the one that Netfolio brings along.
 * @param rules rules of the portfolio, of any kind or engagement
 */
export function rulesOfKind(kind: EngagementKind, rules: readonly StoredRule[]): EffectiveRule[] {
  const found = new Map(builtInRules.filter((rule) => rule.kind === kind).map((rule) => [rule.type, rule]));
  layer(found, rules.filter((rule) => rule.kind === kind), 'portfolio');
  return inOrder(found);
}

/**
 * The rules that hold for an engagement, those that are taken away among them. There is one rule a type: the
 * engagement's own, else its kind's. Rules of a kind do not ask for decisions on designations.
 * @param ofKind the rules of its kind (`rulesOfKind`)
 * @param own its own rules
 */
export function rulesOfEngagement(
  target: RuleTarget, ofKind: readonly EffectiveRule[], own: readonly StoredRule[],
): EffectiveRule[] {
  const found = new Map(ofKind.filter((rule) => !asksNothing(target, rule.type)).map((rule) => [rule.type, rule]));
  layer(found, own, 'engagement');
  return inOrder(found);
}
