-- Amounts were hundredths whatever the currency, and become its own smallest units (ISO 4217): 1,000 yen were 100000 and
-- are 1000, 1.23 dinars were 123 and are 1230. In the rows, and in the history that their changes are undone from.
CREATE TABLE `__unit` (`currency` text PRIMARY KEY, `times` integer, `of` integer) STRICT;
--> statement-breakpoint
INSERT INTO `__unit` VALUES
	('BIF', 1, 100), ('CLP', 1, 100), ('DJF', 1, 100), ('GNF', 1, 100), ('ISK', 1, 100), ('JPY', 1, 100), ('KMF', 1, 100), ('KRW', 1, 100),
	('PYG', 1, 100), ('RWF', 1, 100), ('UGX', 1, 100), ('VND', 1, 100), ('VUV', 1, 100), ('XAF', 1, 100), ('XOF', 1, 100), ('XPF', 1, 100),
	('BHD', 10, 1), ('IQD', 10, 1), ('JOD', 10, 1), ('KWD', 10, 1), ('LYD', 10, 1), ('OMR', 10, 1), ('TND', 10, 1);
--> statement-breakpoint
UPDATE `ledger_entry` SET
	`budget_cents` = CAST(round(`budget_cents` * 1.0 * `times` / `of`) AS INTEGER),
	`actual_cents` = CAST(round(`actual_cents` * 1.0 * `times` / `of`) AS INTEGER)
FROM `__unit` WHERE `__unit`.`currency` = `ledger_entry`.`currency`;
--> statement-breakpoint
UPDATE `project` SET
	`total_budget_cents` = CAST(round(`total_budget_cents` * 1.0 * `times` / `of`) AS INTEGER),
	`own_share_cents` = CAST(round(`own_share_cents` * 1.0 * `times` / `of`) AS INTEGER)
FROM `__unit` WHERE `__unit`.`currency` = `project`.`currency`;
--> statement-breakpoint
UPDATE `activity` SET `cost_cents` = CAST(round(`cost_cents` * 1.0 * `times` / `of`) AS INTEGER)
FROM `__unit` WHERE `__unit`.`currency` = `activity`.`currency`;
--> statement-breakpoint
UPDATE `change` SET `before` = json_replace(`before`,
	'$.budgetCents', CAST(round((`before` ->> 'budgetCents') * 1.0 * `times` / `of`) AS INTEGER),
	'$.actualCents', CAST(round((`before` ->> 'actualCents') * 1.0 * `times` / `of`) AS INTEGER),
	'$.totalBudgetCents', CAST(round((`before` ->> 'totalBudgetCents') * 1.0 * `times` / `of`) AS INTEGER),
	'$.ownShareCents', CAST(round((`before` ->> 'ownShareCents') * 1.0 * `times` / `of`) AS INTEGER),
	'$.costCents', CAST(round((`before` ->> 'costCents') * 1.0 * `times` / `of`) AS INTEGER))
FROM `__unit` WHERE `table_name` IN ('ledgerEntry', 'project', 'activity') AND `__unit`.`currency` = `before` ->> 'currency';
--> statement-breakpoint
UPDATE `change` SET `after` = json_replace(`after`,
	'$.budgetCents', CAST(round((`after` ->> 'budgetCents') * 1.0 * `times` / `of`) AS INTEGER),
	'$.actualCents', CAST(round((`after` ->> 'actualCents') * 1.0 * `times` / `of`) AS INTEGER),
	'$.totalBudgetCents', CAST(round((`after` ->> 'totalBudgetCents') * 1.0 * `times` / `of`) AS INTEGER),
	'$.ownShareCents', CAST(round((`after` ->> 'ownShareCents') * 1.0 * `times` / `of`) AS INTEGER),
	'$.costCents', CAST(round((`after` ->> 'costCents') * 1.0 * `times` / `of`) AS INTEGER))
FROM `__unit` WHERE `table_name` IN ('ledgerEntry', 'project', 'activity') AND `__unit`.`currency` = `after` ->> 'currency';
--> statement-breakpoint
DROP TABLE `__unit`;
