CREATE TABLE `activity` (
	`id` text PRIMARY KEY NOT NULL,
	`name_fi` text,
	`name_sv` text,
	`name_en` text,
	`type` text NOT NULL,
	`start` text,
	`end` text,
	`place_id` text,
	`outcome_fi` text,
	`outcome_sv` text,
	`outcome_en` text,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `activity_place` ON `activity` (`place_id`);--> statement-breakpoint
CREATE TABLE `activity_engagement` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`engagement_id` text NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `activity_engagement_activity` ON `activity_engagement` (`activity_id`);--> statement-breakpoint
CREATE INDEX `activity_engagement_engagement` ON `activity_engagement` (`engagement_id`);--> statement-breakpoint
CREATE TABLE `activity_person` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `activity_person_activity` ON `activity_person` (`activity_id`);--> statement-breakpoint
CREATE INDEX `activity_person_person` ON `activity_person` (`person_id`);--> statement-breakpoint
CREATE TABLE `link` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`title` text,
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
CREATE INDEX `link_engagement` ON `link` (`engagement_id`);--> statement-breakpoint
CREATE INDEX `link_organisation` ON `link` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `link_person` ON `link` (`person_id`);--> statement-breakpoint
CREATE INDEX `link_activity` ON `link` (`activity_id`);--> statement-breakpoint
CREATE TABLE `note` (
	`id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
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
CREATE INDEX `note_engagement` ON `note` (`engagement_id`);--> statement-breakpoint
CREATE INDEX `note_organisation` ON `note` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `note_person` ON `note` (`person_id`);--> statement-breakpoint
CREATE INDEX `note_activity` ON `note` (`activity_id`);--> statement-breakpoint
CREATE TABLE `theme` (
	`id` text PRIMARY KEY NOT NULL,
	`name_fi` text,
	`name_sv` text,
	`name_en` text,
	`type` text NOT NULL,
	`parent_id` text,
	`quote_fi` text,
	`quote_sv` text,
	`quote_en` text,
	`source` text,
	FOREIGN KEY (`parent_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `theme_parent` ON `theme` (`parent_id`);--> statement-breakpoint
CREATE TABLE `theme_link` (
	`id` text PRIMARY KEY NOT NULL,
	`theme_id` text NOT NULL,
	`engagement_id` text,
	`period_id` text,
	`activity_id` text,
	FOREIGN KEY (`theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `period`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `theme_link_theme` ON `theme_link` (`theme_id`);--> statement-breakpoint
CREATE INDEX `theme_link_engagement` ON `theme_link` (`engagement_id`);--> statement-breakpoint
CREATE INDEX `theme_link_period` ON `theme_link` (`period_id`);--> statement-breakpoint
CREATE INDEX `theme_link_activity` ON `theme_link` (`activity_id`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`name_fi` text,
	`name_sv` text,
	`name_en` text,
	`other_names` text,
	`type` text NOT NULL,
	`own` integer NOT NULL,
	`parent_id` text,
	`place_id` text,
	`website` text,
	FOREIGN KEY (`parent_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `organisation_parent` ON `organisation` (`parent_id`);--> statement-breakpoint
CREATE INDEX `organisation_place` ON `organisation` (`place_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`title_fi` text,
	`title_sv` text,
	`title_en` text,
	`unit` text,
	`email` text,
	`phone` text,
	`language` text,
	`organisation_id` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_organisation` ON `person` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `place` (
	`id` text PRIMARY KEY NOT NULL,
	`name_fi` text,
	`name_sv` text,
	`name_en` text,
	`country` text,
	`latitude` real,
	`longitude` real
) STRICT;
--> statement-breakpoint
CREATE TABLE `agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`engagement_id` text NOT NULL,
	`role` text NOT NULL,
	`person_id` text,
	`organisation_id` text,
	`start` text,
	`end` text,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `assignment_engagement` ON `assignment` (`engagement_id`);--> statement-breakpoint
CREATE INDEX `assignment_person` ON `assignment` (`person_id`);--> statement-breakpoint
CREATE INDEX `assignment_organisation` ON `assignment` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`period_id` text NOT NULL,
	`body` text,
	`date` text,
	`section` text,
	`case_number` text,
	`text` text NOT NULL,
	`url` text,
	FOREIGN KEY (`period_id`) REFERENCES `period`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_period` ON `decision` (`period_id`);--> statement-breakpoint
CREATE TABLE `engagement` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name_fi` text,
	`name_sv` text,
	`name_en` text,
	`other_names` text,
	`purpose_fi` text,
	`purpose_sv` text,
	`purpose_en` text,
	`place_id` text,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `engagement_place` ON `engagement` (`place_id`);--> statement-breakpoint
CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`recurring` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`via_id` text,
	FOREIGN KEY (`id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`via_id`) REFERENCES `membership`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `membership_via` ON `membership` (`via_id`);--> statement-breakpoint
CREATE TABLE `party` (
	`id` text PRIMARY KEY NOT NULL,
	`engagement_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`note` text,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `party_engagement` ON `party` (`engagement_id`);--> statement-breakpoint
CREATE INDEX `party_organisation` ON `party` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `period` (
	`id` text PRIMARY KEY NOT NULL,
	`engagement_id` text NOT NULL,
	`type` text NOT NULL,
	`label_fi` text,
	`label_sv` text,
	`label_en` text,
	`start` text,
	`end` text,
	`original_end` text,
	`previous_id` text,
	`term_id` text,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`previous_id`) REFERENCES `period`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`term_id`) REFERENCES `period`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `period_engagement` ON `period` (`engagement_id`);--> statement-breakpoint
CREATE INDEX `period_previous` ON `period` (`previous_id`);--> statement-breakpoint
CREATE INDEX `period_term` ON `period` (`term_id`);--> statement-breakpoint
CREATE TABLE `project` (
	`id` text PRIMARY KEY NOT NULL,
	`acronym` text,
	`programme` text,
	`role` text,
	`currency` text NOT NULL,
	`total_budget_cents` integer,
	`own_share_cents` integer,
	`funding_rate` integer,
	FOREIGN KEY (`id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `service` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `standing` (
	`id` text PRIMARY KEY NOT NULL,
	`engagement_id` text NOT NULL,
	`state` text NOT NULL,
	`start` text,
	`end` text,
	`reason` text,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `standing_engagement` ON `standing` (`engagement_id`);--> statement-breakpoint
CREATE TABLE `change` (
	`change_set_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`before` text,
	`after` text,
	FOREIGN KEY (`change_set_id`) REFERENCES `change_set`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `change_order` ON `change` (`change_set_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `change_row` ON `change` (`row_id`);--> statement-breakpoint
CREATE TABLE `change_set` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` text NOT NULL,
	`at` text NOT NULL,
	`who` text NOT NULL,
	`kind` text NOT NULL,
	`target_id` text,
	`label` text NOT NULL,
	`undone` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
