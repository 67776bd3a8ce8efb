import type { ActivityRow } from '../../../shared/contract/activity.ts';
import { compareText } from '../../../shared/domain/collate.ts';
import type { Mark } from '../../../shared/domain/engagement.ts';
import { type Language, shownName, storedNames } from '../../../shared/domain/language.ts';
import { compareSpans } from '../../../shared/domain/period.ts';
import { recordName } from '../../../shared/i18n/record-name.ts';
import type { Prepare } from '../../db/prepare.ts';
import { byId, groupBy, idsOf } from '../../db/reader.ts';
import { peopleById, placesById, placeText } from '../directory/service.ts';
import {
  type ActivityFacts, ownerField, type OwnerTable, readActivities, readEngagementLinks, readLinks, readLinksOfEngagements,
  readLinksOfPeople, readNotes, readPersonLinks, readThemeLinks, readThemes, readThemesOfActivities,
  readThemesOfEngagements, readThemesOfPeriods, type ThemeFacts,
} from './repo.ts';

/*
 * What other features ask about activities, themes, notes and links. `ids` null stands for all. This file does not
 * know engagements: who asks for activities says how the engagements behind ids are called.
 */

export type { ActivityFacts, ThemeFacts } from './repo.ts';

export const allActivities = (prepare: Prepare): readonly ActivityFacts[] => readActivities(prepare, null);
export const allThemes = (prepare: Prepare): readonly ThemeFacts[] => readThemes(prepare, null);
export const allThemeLinks = (prepare: Prepare) => readThemeLinks(prepare, null);

/** A theme where it hangs on something. */
export interface ThemeOut {
  linkId: string;
  themeId: string;
  name: string;
  type: ThemeFacts['type'];
}

const themeReaders = { engagement: readThemesOfEngagements, period: readThemesOfPeriods, activity: readThemesOfActivities };
const themeFields = { engagement: 'engagementId', period: 'periodId', activity: 'activityId' } as const;

/** The themes on engagements, periods or activities, by what they hang on, in the language's order. */
export function themesOn(
  prepare: Prepare, table: keyof typeof themeReaders, ids: readonly string[] | null, language: Language,
): Map<string | null, ThemeOut[]> {
  const links = themeReaders[table](prepare, ids);
  const themes = byId(readThemes(prepare, ids && idsOf(links.map((link) => link.themeId))));
  const compare = compareText(language);
  const found = new Map<string | null, ThemeOut[]>();
  for (const [owner, group] of groupBy(links, themeFields[table])) {
    if (owner === null) continue;
    const shown = group.flatMap(({ id, themeId }) => {
      const theme = themes.get(themeId);
      return theme ? [{ linkId: id, themeId, name: recordName(storedNames(theme), language), type: theme.type }] : [];
    });
    found.set(owner, shown.sort((a, b) => compare(a.name, b.name)));
  }
  return found;
}

/** Ids are made in the order of time, so notes and links come in the order in which they were written. */
const byAge = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** The notes on records of a table, by the record, the oldest first. */
export function notesOn(prepare: Prepare, table: OwnerTable, ids: readonly string[] | null) {
  const notes = readNotes[table](prepare, ids).toSorted(byAge);
  const found = groupBy(notes, ownerField[table]);
  return (id: string) => (found.get(id) ?? []).map((note) => ({ id: note.id, text: note.text }));
}

/** The links on records of a table, by the record, the oldest first. */
export function linksOn(prepare: Prepare, table: OwnerTable, ids: readonly string[] | null) {
  const links = readLinks[table](prepare, ids).toSorted(byAge);
  const found = groupBy(links, ownerField[table]);
  return (id: string) => (found.get(id) ?? []).map((link) => ({ id: link.id, url: link.url, title: link.title }));
}

/** Says how engagements are called, by id. */
export type NameEngagements = (ids: readonly string[] | null) => ReadonlyMap<string, { name: string; mark: Mark }>;

/** Activities as rows, the newest first, then in the language's order. */
export function activityRows(
  prepare: Prepare, ids: readonly string[] | null, language: Language, nameEngagements: NameEngagements,
): ActivityRow[] {
  const activities = readActivities(prepare, ids);
  const toEngagements = readEngagementLinks(prepare, ids);
  const toPeople = readPersonLinks(prepare, ids);
  const engagements = nameEngagements(ids && idsOf(toEngagements.map((link) => link.engagementId)));
  const people = peopleById(prepare, ids && idsOf(toPeople.map((link) => link.personId)));
  const places = placesById(prepare, ids && idsOf(activities.map((activity) => activity.placeId)));
  const engagementLinks = groupBy(toEngagements, 'activityId');
  const personLinks = groupBy(toPeople, 'activityId');
  const compare = compareText(language);
  const byName = (a: { name: string }, b: { name: string }) => compare(a.name, b.name);
  const rows = activities.map((activity): ActivityRow => {
    const names = storedNames(activity);
    const outcomes = { fi: activity.outcomeFi, sv: activity.outcomeSv, en: activity.outcomeEn };
    return {
      id: activity.id,
      type: activity.type,
      name: recordName(names, language),
      names,
      start: activity.start,
      end: activity.end,
      placeId: activity.placeId,
      place: placeText(places.get(activity.placeId ?? ''), language),
      outcome: shownName(outcomes, language) || null,
      outcomes,
      costCents: activity.costCents,
      currency: activity.currency,
      rate: activity.rate,
      engagements: (engagementLinks.get(activity.id) ?? []).flatMap((link) => {
        const found = engagements.get(link.engagementId);
        return found ? [{ linkId: link.id, id: link.engagementId, name: found.name, mark: found.mark }] : [];
      }).sort(byName),
      people: (personLinks.get(activity.id) ?? []).flatMap((link) => {
        const found = people.get(link.personId);
        return found ? [{ linkId: link.id, id: link.personId, name: found.name }] : [];
      }).sort(byName),
    };
  });
  return rows.sort((a, b) => compareSpans(b, a) || byName(a, b));
}

const activitiesBy = (
  prepare: Prepare, links: readonly { activityId: string; owner: string }[], all: boolean, language: Language,
  nameEngagements: NameEngagements,
): Map<string, ActivityRow[]> => {
  const owners = groupBy(links, 'activityId');
  const found = new Map<string, ActivityRow[]>();
  for (const row of activityRows(prepare, all ? null : [...owners.keys()], language, nameEngagements)) {
    for (const { owner } of owners.get(row.id) ?? []) {
      const rows = found.get(owner);
      if (rows) rows.push(row);
      else found.set(owner, [row]);
    }
  }
  return found;
};

/** The activities of engagements, by the engagement. */
export function activitiesOfEngagements(
  prepare: Prepare, ids: readonly string[] | null, language: Language, nameEngagements: NameEngagements,
): Map<string, ActivityRow[]> {
  const links = readLinksOfEngagements(prepare, ids).map(({ activityId, engagementId }) => ({ activityId, owner: engagementId }));
  return activitiesBy(prepare, links, ids === null, language, nameEngagements);
}

/** The activities that a person took part in. */
export function activitiesOfPerson(
  prepare: Prepare, id: string, language: Language, nameEngagements: NameEngagements,
): ActivityRow[] {
  const links = readLinksOfPeople(prepare, [id]).map(({ activityId, personId }) => ({ activityId, owner: personId }));
  return activitiesBy(prepare, links, false, language, nameEngagements).get(id) ?? [];
}
