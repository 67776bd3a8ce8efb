ALTER TABLE `change` ADD `packed` blob;--> statement-breakpoint
ALTER TABLE `change` ADD `at` text;