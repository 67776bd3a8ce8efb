import type { View } from '../../../shared/contract/fields.ts';
import type { ThemeRow } from '../../../shared/contract/theme.ts';
import { compareText } from '../../../shared/domain/collate.ts';
import { shownName, storedNames } from '../../../shared/domain/language.ts';
import { recordName } from '../../../shared/i18n/record-name.ts';
import type { Prepare } from '../../db/prepare.ts';
import { idsOf } from '../../db/reader.ts';
import { allThemeLinks, allThemes } from '../activity/service.ts';
import { engagementsOfPeriods } from '../engagement/service.ts';

/** All themes and goals in the language's order, each with the number of engagements that carry it. */
export function listThemes(prepare: Prepare, view: View): ThemeRow[] {
  const compare = compareText(view.language);
  const engagements = engagementsOfThemes(prepare);
  return allThemes(prepare).map((theme): ThemeRow => {
    const names = storedNames(theme);
    const quotes = { fi: theme.quoteFi, sv: theme.quoteSv, en: theme.quoteEn };
    return {
      id: theme.id,
      name: recordName(names, view.language),
      names,
      type: theme.type,
      parentId: theme.parentId,
      quote: shownName(quotes, view.language) || null,
      quotes,
      source: theme.source,
      engagements: engagements.get(theme.id)?.size ?? 0,
    };
  }).sort((a, b) => compare(a.name, b.name));
}

/** The engagements that carry each theme, themselves or by one of their phases. */
export function engagementsOfThemes(prepare: Prepare): Map<string, Set<string>> {
  const links = allThemeLinks(prepare);
  const ofPeriods = engagementsOfPeriods(prepare, idsOf(links.map((link) => link.periodId)));
  const found = new Map<string, Set<string>>();
  for (const { themeId, engagementId, periodId } of links) {
    const id = engagementId ?? ofPeriods.get(periodId ?? '');
    if (id === undefined) continue;
    const carriers = found.get(themeId);
    if (carriers) carriers.add(id);
    else found.set(themeId, new Set([id]));
  }
  return found;
}
