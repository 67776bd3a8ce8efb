ALTER TABLE `decision` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `decision` ADD `settles` text;--> statement-breakpoint
-- What each decision on a period settles that was recorded before decisions said so (settlementFromBefore in
-- src/shared/domain/decision.ts), for those that are there and for those that only the history knows: without it
-- their removal could not be undone, nor their addition.
CREATE TABLE `__span` (`id` text PRIMARY KEY, `engagement_id` text, `phase` integer, `edition` integer, `previous_id` text, `first` text, `last` text, `renews` integer) STRICT;
--> statement-breakpoint
INSERT OR IGNORE INTO `__span` SELECT `id`, `engagement_id`, `type` = 'phase', `type` = 'edition', `previous_id`,
	`start` || substr('-01-01', length(`start`) - 3),
	CASE length(`end`) WHEN 4 THEN `end` || '-12-31' WHEN 7 THEN coalesce(date(`end` || '-01', '+1 month', '-1 day'), '9999-12-31') ELSE `end` END,
	`tacit_months` IS NOT NULL
FROM (
	SELECT `id`, `engagement_id`, `type`, `previous_id`, `start`, `end`, `tacit_months`, '~' AS `newest`, 0 AS `sequence` FROM `period`
	UNION ALL
	SELECT `row_id`, `row` ->> 'engagementId', `row` ->> 'type', `row` ->> 'previousId', `row` ->> 'start', `row` ->> 'end', `row` ->> 'tacitMonths', `newest`, `sequence`
	FROM (SELECT `row_id`, coalesce(`after`, `before`) AS `row`, `change_set_id` AS `newest`, `sequence` FROM `change` WHERE `table_name` = 'period')
) ORDER BY `newest` DESC, `sequence` DESC;
--> statement-breakpoint
CREATE TABLE `__settled` (`id` text PRIMARY KEY, `period_id` text, `first` text, `settles` text) STRICT;
--> statement-breakpoint
INSERT OR IGNORE INTO `__settled` SELECT `id`, `period_id`, `date` || substr('-01-01', length(`date`) - 3), 'approves'
FROM (
	SELECT `id`, `period_id`, `date`, '~' AS `newest`, 0 AS `sequence` FROM `decision`
	UNION ALL
	SELECT `row_id`, `row` ->> 'periodId', `row` ->> 'date', `newest`, `sequence`
	FROM (SELECT `row_id`, coalesce(`after`, `before`) AS `row`, `change_set_id` AS `newest`, `sequence` FROM `change` WHERE `table_name` = 'decision')
) WHERE `period_id` IS NOT NULL ORDER BY `newest` DESC, `sequence` DESC;
--> statement-breakpoint
UPDATE `__settled` SET `settles` = CASE WHEN EXISTS (
	SELECT 1 FROM `__span` `own` JOIN `__span` `other` ON `other`.`engagement_id` = `own`.`engagement_id` AND `other`.`phase` = `own`.`phase` AND `other`.`id` <> `own`.`id`
	WHERE `own`.`id` = `__settled`.`period_id` AND (
		`other`.`previous_id` = `own`.`id` OR (
			`own`.`last` IS NOT NULL AND (coalesce(`own`.`first`, ''), `own`.`last`) < (coalesce(`other`.`first`, ''), coalesce(`other`.`last`, '9999-12-31'))
			AND (`other`.`last` IS NULL OR `other`.`renews` OR `other`.`last` > `own`.`last`)
			AND (`own`.`renews` OR `own`.`edition` OR coalesce(`other`.`first`, '') <= coalesce(date(`own`.`last`, '+1 day'), '~'))
		)
	)
) THEN 'continues' ELSE 'ends' END
WHERE EXISTS (SELECT 1 FROM `__span` WHERE `__span`.`id` = `__settled`.`period_id` AND `__settled`.`first` IS NOT NULL AND coalesce(`__settled`.`first` > `__span`.`first`, 1));
--> statement-breakpoint
UPDATE `decision` SET `settles` = (SELECT `settles` FROM `__settled` WHERE `__settled`.`id` = `decision`.`id`) WHERE `period_id` IS NOT NULL;
--> statement-breakpoint
UPDATE `change` SET
	`before` = CASE WHEN `before` ->> 'periodId' IS NULL THEN `before` ELSE json_set(`before`, '$.settles', `settled`.`settles`) END,
	`after` = CASE WHEN `after` ->> 'periodId' IS NULL THEN `after` ELSE json_set(`after`, '$.settles', `settled`.`settles`) END
FROM `__settled` AS `settled` WHERE `change`.`table_name` = 'decision' AND `settled`.`id` = `change`.`row_id`;
--> statement-breakpoint
DROP TABLE `__span`;
--> statement-breakpoint
DROP TABLE `__settled`;
