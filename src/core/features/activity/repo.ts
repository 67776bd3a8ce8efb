import type { Row } from '../../../shared/contract/tables.ts';
import { columnsOf, reader } from '../../db/reader.ts';
import { activity, activityEngagement, activityPerson, link, note, theme, themeLink } from '../../db/schema/activity.ts';

export type ActivityFacts = Row<'activity'>;
export type ThemeFacts = Row<'theme'>;
export type NoteFacts = Row<'note'>;
export type LinkFacts = Row<'link'>;

export const readActivities = reader<ActivityFacts>({ columns: columnsOf(activity), from: activity, by: activity.id });
export const readThemes = reader<ThemeFacts>({ columns: columnsOf(theme), from: theme, by: theme.id });

const engagementLinks = { columns: columnsOf(activityEngagement), from: activityEngagement };
export const readLinksOfEngagements = reader<Row<'activityEngagement'>>({ ...engagementLinks, by: activityEngagement.engagementId });
export const readEngagementLinks = reader<Row<'activityEngagement'>>({ ...engagementLinks, by: activityEngagement.activityId });

const personLinks = { columns: columnsOf(activityPerson), from: activityPerson };
export const readLinksOfPeople = reader<Row<'activityPerson'>>({ ...personLinks, by: activityPerson.personId });
export const readPersonLinks = reader<Row<'activityPerson'>>({ ...personLinks, by: activityPerson.activityId });

const themeLinks = { columns: columnsOf(themeLink), from: themeLink };
/** The links of themes to anything. */
export const readThemeLinks = reader<Row<'themeLink'>>({ ...themeLinks, by: themeLink.themeId });
export const readThemesOfEngagements = reader<Row<'themeLink'>>({ ...themeLinks, by: themeLink.engagementId });
export const readThemesOfPeriods = reader<Row<'themeLink'>>({ ...themeLinks, by: themeLink.periodId });
export const readThemesOfActivities = reader<Row<'themeLink'>>({ ...themeLinks, by: themeLink.activityId });

const owners = { engagement: 'engagementId', organisation: 'organisationId', person: 'personId', activity: 'activityId' } as const;
/** The tables whose records may carry notes and links. */
export type OwnerTable = keyof typeof owners;
export const ownerField = owners;

const perOwner = <T>(make: (table: OwnerTable) => T): Record<OwnerTable, T> => ({
  engagement: make('engagement'), organisation: make('organisation'), person: make('person'), activity: make('activity'),
});
export const readNotes = perOwner((table) => reader<NoteFacts>({ columns: columnsOf(note), from: note, by: note[owners[table]] }));
export const readLinks = perOwner((table) => reader<LinkFacts>({ columns: columnsOf(link), from: link, by: link[owners[table]] }));
