CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`content_id` text NOT NULL,
	`engagement_id` text,
	`organisation_id` text,
	`person_id` text,
	`activity_id` text,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `document_engagement` ON `document` (`engagement_id`);--> statement-breakpoint
CREATE INDEX `document_organisation` ON `document` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `document_person` ON `document` (`person_id`);--> statement-breakpoint
CREATE INDEX `document_activity` ON `document` (`activity_id`);--> statement-breakpoint
CREATE TABLE `document_content` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`bytes` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `deadline` (
	`id` text PRIMARY KEY NOT NULL,
	`engagement_id` text NOT NULL,
	`period_id` text,
	`type` text NOT NULL,
	`year` integer,
	`title` text,
	`date` text,
	`state` text,
	`state_on` text,
	`reason` text,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `period`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `deadline_engagement` ON `deadline` (`engagement_id`);--> statement-breakpoint
CREATE INDEX `deadline_period` ON `deadline` (`period_id`);--> statement-breakpoint
CREATE TABLE `deadline_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`engagement_id` text,
	`kind` text,
	`type` text NOT NULL,
	`anchor` text NOT NULL,
	`offset` integer NOT NULL,
	`unit` text NOT NULL,
	`month` integer,
	`day` integer,
	`active` integer NOT NULL,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `deadline_rule_engagement` ON `deadline_rule` (`engagement_id`);--> statement-breakpoint
CREATE TABLE `council_term` (
	`id` text PRIMARY KEY NOT NULL,
	`name_fi` text,
	`name_sv` text,
	`name_en` text,
	`start` text,
	`end` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `erasure` (
	`person_id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `ledger_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`engagement_id` text NOT NULL,
	`year` integer NOT NULL,
	`kind` text NOT NULL,
	`budget_cents` integer,
	`actual_cents` integer,
	`currency` text NOT NULL,
	`rate` integer,
	`budget_line` text,
	`due_on` text,
	`note` text,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `ledger_entry_engagement` ON `ledger_entry` (`engagement_id`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` text PRIMARY KEY NOT NULL,
	`engagement_id` text NOT NULL,
	`date` text,
	`purpose` text,
	`benefit` text,
	`verdict` text,
	`person_id` text,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_engagement` ON `review` (`engagement_id`);--> statement-breakpoint
CREATE INDEX `review_person` ON `review` (`person_id`);--> statement-breakpoint
CREATE TABLE `year_note` (
	`id` text PRIMARY KEY NOT NULL,
	`engagement_id` text NOT NULL,
	`year` integer NOT NULL,
	`text_fi` text,
	`text_sv` text,
	`text_en` text,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `year_note_engagement` ON `year_note` (`engagement_id`);--> statement-breakpoint
CREATE TABLE `__new_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`period_id` text,
	`ledger_entry_id` text,
	`assignment_id` text,
	`body` text,
	`date` text,
	`section` text,
	`case_number` text,
	`text` text NOT NULL,
	`url` text,
	FOREIGN KEY (`period_id`) REFERENCES `period`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ledger_entry_id`) REFERENCES `ledger_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_decision`("id", "period_id", "body", "date", "section", "case_number", "text", "url") SELECT `id`, `period_id`, `body`, `date`, `section`, `case_number`, `text`, `url` FROM `decision`;--> statement-breakpoint
DROP TABLE `decision`;--> statement-breakpoint
ALTER TABLE `__new_decision` RENAME TO `decision`;--> statement-breakpoint
CREATE INDEX `decision_period` ON `decision` (`period_id`);--> statement-breakpoint
CREATE INDEX `decision_ledger_entry` ON `decision` (`ledger_entry_id`);--> statement-breakpoint
CREATE INDEX `decision_assignment` ON `decision` (`assignment_id`);--> statement-breakpoint
ALTER TABLE `activity` ADD `cost_cents` integer;--> statement-breakpoint
ALTER TABLE `activity` ADD `currency` text;--> statement-breakpoint
ALTER TABLE `activity` ADD `rate` integer;--> statement-breakpoint
ALTER TABLE `assignment` ADD `council_term_id` text REFERENCES council_term(id);--> statement-breakpoint
ALTER TABLE `assignment` ADD `principal_id` text REFERENCES assignment(id);--> statement-breakpoint
CREATE INDEX `assignment_council_term` ON `assignment` (`council_term_id`);--> statement-breakpoint
CREATE INDEX `assignment_principal` ON `assignment` (`principal_id`);--> statement-breakpoint
ALTER TABLE `party` ADD `start` text;--> statement-breakpoint
ALTER TABLE `party` ADD `end` text;--> statement-breakpoint
ALTER TABLE `period` ADD `tacit_months` integer;--> statement-breakpoint
ALTER TABLE `period` ADD `notice_on` text;