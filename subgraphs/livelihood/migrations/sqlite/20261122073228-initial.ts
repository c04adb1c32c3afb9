import { Migration } from '@redsail/kit';

export class Migration20261122073228 extends Migration {
  override name = 'Migration20261122073228';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`care_facility\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`name\` text not null, \`name_pinyin\` text not null, \`kind\` text not null, \`region\` text not null, \`address\` text null, \`status\` text not null, \`beds\` integer null, \`opened_on\` text not null, \`closed_on\` text null, \`visits_total\` integer not null, \`visits_as_of_on\` text null);`,
    );
    this.addSql(`create unique index \`care_facility_code_unique\` on \`care_facility\` (\`code\`);`);
    this.addSql(`create index \`care_facility_name_pinyin_index\` on \`care_facility\` (\`name_pinyin\`);`);
    this.addSql(`create index \`care_facility_kind_index\` on \`care_facility\` (\`kind\`);`);
    this.addSql(`create index \`care_facility_region_index\` on \`care_facility\` (\`region\`);`);
    this.addSql(`create index \`care_facility_status_index\` on \`care_facility\` (\`status\`);`);

    this.addSql(
      `create table \`clinic\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`name\` text not null, \`name_pinyin\` text not null, \`tier\` text not null, \`region\` text not null, \`address\` text null, \`status\` text not null, \`opened_on\` text not null, \`closed_on\` text null);`,
    );
    this.addSql(`create unique index \`clinic_code_unique\` on \`clinic\` (\`code\`);`);
    this.addSql(`create index \`clinic_name_pinyin_index\` on \`clinic\` (\`name_pinyin\`);`);
    this.addSql(`create index \`clinic_tier_index\` on \`clinic\` (\`tier\`);`);
    this.addSql(`create index \`clinic_region_index\` on \`clinic\` (\`region\`);`);
    this.addSql(`create index \`clinic_status_index\` on \`clinic\` (\`status\`);`);

    this.addSql(
      `create table \`clinic_equipment\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`clinic\` text not null, \`kit\` text not null, \`unit_no\` integer not null, \`status\` text not null, \`model\` text null, \`delivered_on\` text null, \`installed_on\` text null, \`accepted_on\` text null, \`in_use_on\` text null, \`out_of_service_on\` text null, \`out_of_service_cause\` text null, constraint \`clinic_equipment_clinic_foreign\` foreign key (\`clinic\`) references \`clinic\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`clinic_equipment_clinic_index\` on \`clinic_equipment\` (\`clinic\`);`);
    this.addSql(`create index \`clinic_equipment_kit_index\` on \`clinic_equipment\` (\`kit\`);`);
    this.addSql(`create index \`clinic_equipment_status_index\` on \`clinic_equipment\` (\`status\`);`);
    this.addSql(`create unique index \`clinic_equipment_natural\` on \`clinic_equipment\` (\`clinic\`, \`kit\`, \`unit_no\`);`);

    this.addSql(
      `create table \`livelihood_programme\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`year\` integer not null, \`level\` text not null, \`title\` text not null, \`title_pinyin\` text not null, \`region\` text not null, \`decided_by\` text null, \`starts_on\` text not null, \`ends_on\` text not null);`,
    );
    this.addSql(`create unique index \`livelihood_programme_code_unique\` on \`livelihood_programme\` (\`code\`);`);
    this.addSql(`create index \`livelihood_programme_year_index\` on \`livelihood_programme\` (\`year\`);`);
    this.addSql(`create index \`livelihood_programme_level_index\` on \`livelihood_programme\` (\`level\`);`);
    this.addSql(`create index \`livelihood_programme_title_pinyin_index\` on \`livelihood_programme\` (\`title_pinyin\`);`);
    this.addSql(`create index \`livelihood_programme_region_index\` on \`livelihood_programme\` (\`region\`);`);
    this.addSql(`create index \`livelihood_programme_decided_by_index\` on \`livelihood_programme\` (\`decided_by\`);`);

    this.addSql(
      `create table \`livelihood_item\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`programme\` text not null, \`no\` integer not null, \`title\` text not null, \`title_pinyin\` text not null, \`field\` text not null, \`content\` text null, \`lead_organ\` text not null, \`co_organs\` text null, \`status\` text not null, \`planned_start_on\` text null, \`planned_end_on\` text null, \`decided_by\` text null, \`decided_on\` text null, \`published_on\` text null, \`started_on\` text null, \`delayed_on\` text null, \`delay_cause\` text null, \`adjusted_on\` text null, \`adjustment\` text null, \`consent_document_no\` text null, \`completed_on\` text null, \`accepted_by\` text null, \`accepted_on\` text null, \`result_published_on\` text null, constraint \`livelihood_item_programme_foreign\` foreign key (\`programme\`) references \`livelihood_programme\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`livelihood_item_programme_index\` on \`livelihood_item\` (\`programme\`);`);
    this.addSql(`create index \`livelihood_item_no_index\` on \`livelihood_item\` (\`no\`);`);
    this.addSql(`create index \`livelihood_item_title_pinyin_index\` on \`livelihood_item\` (\`title_pinyin\`);`);
    this.addSql(`create index \`livelihood_item_field_index\` on \`livelihood_item\` (\`field\`);`);
    this.addSql(`create index \`livelihood_item_lead_organ_index\` on \`livelihood_item\` (\`lead_organ\`);`);
    this.addSql(`create index \`livelihood_item_status_index\` on \`livelihood_item\` (\`status\`);`);
    this.addSql(`create index \`livelihood_item_planned_end_on_index\` on \`livelihood_item\` (\`planned_end_on\`);`);
    this.addSql(`create index \`livelihood_item_decided_by_index\` on \`livelihood_item\` (\`decided_by\`);`);
    this.addSql(`create index \`livelihood_item_accepted_by_index\` on \`livelihood_item\` (\`accepted_by\`);`);
    this.addSql(`create unique index \`livelihood_item_natural\` on \`livelihood_item\` (\`programme\`, \`no\`);`);

    this.addSql(
      `create table \`item_support\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`item\` text not null, \`party_organization\` text not null, \`contribution\` text not null, \`started_on\` text not null, \`ended_on\` text null, constraint \`item_support_item_foreign\` foreign key (\`item\`) references \`livelihood_item\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`item_support_item_index\` on \`item_support\` (\`item\`);`);
    this.addSql(`create index \`item_support_party_organization_index\` on \`item_support\` (\`party_organization\`);`);
    this.addSql(`create index \`item_support_started_on_index\` on \`item_support\` (\`started_on\`);`);
    this.addSql(`create unique index \`item_support_natural\` on \`item_support\` (\`item\`, \`party_organization\`);`);

    this.addSql(
      `create table \`indicator\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`item\` text not null, \`code\` text not null, \`name\` text not null, \`name_pinyin\` text not null, \`unit\` text not null, \`kind\` text not null, \`aggregation\` text not null, \`population\` text not null, \`baseline\` integer null, \`target\` integer null, \`principal\` integer not null, constraint \`indicator_item_foreign\` foreign key (\`item\`) references \`livelihood_item\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`indicator_item_index\` on \`indicator\` (\`item\`);`);
    this.addSql(`create index \`indicator_code_index\` on \`indicator\` (\`code\`);`);
    this.addSql(`create index \`indicator_name_pinyin_index\` on \`indicator\` (\`name_pinyin\`);`);
    this.addSql(`create unique index \`indicator_natural\` on \`indicator\` (\`item\`, \`code\`);`);

    this.addSql(
      `create table \`indicator_target\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`indicator\` text not null, \`region\` text not null, \`target\` integer not null, \`remainder\` integer not null, \`note\` text null, constraint \`indicator_target_indicator_foreign\` foreign key (\`indicator\`) references \`indicator\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`indicator_target_indicator_index\` on \`indicator_target\` (\`indicator\`);`);
    this.addSql(`create index \`indicator_target_region_index\` on \`indicator_target\` (\`region\`);`);
    this.addSql(`create unique index \`indicator_target_natural\` on \`indicator_target\` (\`indicator\`, \`region\`);`);

    this.addSql(
      `create table \`medical_institution\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`name\` text not null, \`name_pinyin\` text not null, \`tier\` text not null, \`region\` text not null, \`address\` text null, \`status\` text not null, \`standard\` text null, \`certified_on\` text null, \`certifier\` text null, \`community_hospital\` integer not null, \`community_hospital_on\` text null);`,
    );
    this.addSql(`create unique index \`medical_institution_code_unique\` on \`medical_institution\` (\`code\`);`);
    this.addSql(`create index \`medical_institution_name_pinyin_index\` on \`medical_institution\` (\`name_pinyin\`);`);
    this.addSql(`create index \`medical_institution_tier_index\` on \`medical_institution\` (\`tier\`);`);
    this.addSql(`create index \`medical_institution_region_index\` on \`medical_institution\` (\`region\`);`);
    this.addSql(`create index \`medical_institution_status_index\` on \`medical_institution\` (\`status\`);`);
    this.addSql(`create index \`medical_institution_standard_index\` on \`medical_institution\` (\`standard\`);`);

    this.addSql(
      `create table \`published_figure\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`label_zh\` text not null, \`label_en\` text not null, \`value\` integer not null, \`unit\` text not null, \`bound\` text not null, \`raw\` text not null, \`period\` text not null, \`as_of_on\` text not null, \`region\` text not null, \`programme\` text null, \`source\` text not null);`,
    );
    this.addSql(`create index \`published_figure_code_index\` on \`published_figure\` (\`code\`);`);
    this.addSql(`create index \`published_figure_period_index\` on \`published_figure\` (\`period\`);`);
    this.addSql(`create index \`published_figure_as_of_on_index\` on \`published_figure\` (\`as_of_on\`);`);
    this.addSql(`create index \`published_figure_region_index\` on \`published_figure\` (\`region\`);`);
    this.addSql(`create index \`published_figure_programme_index\` on \`published_figure\` (\`programme\`);`);
    this.addSql(`create unique index \`published_figure_natural\` on \`published_figure\` (\`code\`, \`region\`, \`period\`);`);

    this.addSql(
      `create table \`reading\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`indicator\` text not null, \`region\` text not null, \`period\` text not null, \`revision\` integer not null, \`value\` integer not null, \`as_of_on\` text not null, \`source\` text not null, \`verified_by\` text null, \`remainder\` integer not null, \`corrects\` text null, \`correction\` text null, constraint \`reading_indicator_foreign\` foreign key (\`indicator\`) references \`indicator\` (\`id\`) on update no action on delete no action, constraint \`reading_corrects_foreign\` foreign key (\`corrects\`) references \`reading\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`reading_indicator_index\` on \`reading\` (\`indicator\`);`);
    this.addSql(`create index \`reading_region_index\` on \`reading\` (\`region\`);`);
    this.addSql(`create index \`reading_period_index\` on \`reading\` (\`period\`);`);
    this.addSql(`create index \`reading_as_of_on_index\` on \`reading\` (\`as_of_on\`);`);
    this.addSql(`create index \`reading_verified_by_index\` on \`reading\` (\`verified_by\`);`);
    this.addSql(`create index \`reading_corrects_index\` on \`reading\` (\`corrects\`);`);
    this.addSql(`create unique index \`reading_natural\` on \`reading\` (\`indicator\`, \`region\`, \`period\`, \`revision\`);`);

    this.addSql(
      `create table \`renewal_programme\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`year\` integer not null, \`title\` text not null, \`title_pinyin\` text not null, \`region\` text not null, \`lead_organ\` text null, \`as_of_on\` text null);`,
    );
    this.addSql(`create unique index \`renewal_programme_code_unique\` on \`renewal_programme\` (\`code\`);`);
    this.addSql(`create index \`renewal_programme_year_index\` on \`renewal_programme\` (\`year\`);`);
    this.addSql(`create index \`renewal_programme_title_pinyin_index\` on \`renewal_programme\` (\`title_pinyin\`);`);
    this.addSql(`create index \`renewal_programme_region_index\` on \`renewal_programme\` (\`region\`);`);
    this.addSql(`create index \`renewal_programme_lead_organ_index\` on \`renewal_programme\` (\`lead_organ\`);`);

    this.addSql(
      `create table \`renewal_project\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`name\` text not null, \`name_pinyin\` text not null, \`programme\` text not null, \`item\` text null, \`category\` text not null, \`region\` text not null, \`lead_organ\` text null, \`status\` text not null, \`total_investment\` integer not null, \`annual_plan\` integer null, \`completed\` integer not null, \`households\` integer null, \`started_on\` text null, \`topped_out_on\` text null, \`completed_on\` text null, \`accepted_on\` text null, \`handed_over_on\` text null, constraint \`renewal_project_programme_foreign\` foreign key (\`programme\`) references \`renewal_programme\` (\`id\`) on update no action on delete no action, constraint \`renewal_project_item_foreign\` foreign key (\`item\`) references \`livelihood_item\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create unique index \`renewal_project_code_unique\` on \`renewal_project\` (\`code\`);`);
    this.addSql(`create index \`renewal_project_name_pinyin_index\` on \`renewal_project\` (\`name_pinyin\`);`);
    this.addSql(`create index \`renewal_project_programme_index\` on \`renewal_project\` (\`programme\`);`);
    this.addSql(`create index \`renewal_project_item_index\` on \`renewal_project\` (\`item\`);`);
    this.addSql(`create index \`renewal_project_category_index\` on \`renewal_project\` (\`category\`);`);
    this.addSql(`create index \`renewal_project_region_index\` on \`renewal_project\` (\`region\`);`);
    this.addSql(`create index \`renewal_project_lead_organ_index\` on \`renewal_project\` (\`lead_organ\`);`);
    this.addSql(`create index \`renewal_project_status_index\` on \`renewal_project\` (\`status\`);`);
    this.addSql(`create index \`renewal_project_total_investment_index\` on \`renewal_project\` (\`total_investment\`);`);
    this.addSql(`create index \`renewal_project_annual_plan_index\` on \`renewal_project\` (\`annual_plan\`);`);
    this.addSql(`create index \`renewal_project_completed_index\` on \`renewal_project\` (\`completed\`);`);

    this.addSql(
      `create table \`milestone\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`item\` text not null, \`no\` integer not null, \`project\` text null, \`kind\` text not null, \`title\` text not null, \`planned_on\` text not null, \`actual_on\` text null, \`evidence\` text null, constraint \`milestone_item_foreign\` foreign key (\`item\`) references \`livelihood_item\` (\`id\`) on update no action on delete no action, constraint \`milestone_project_foreign\` foreign key (\`project\`) references \`renewal_project\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`milestone_item_index\` on \`milestone\` (\`item\`);`);
    this.addSql(`create index \`milestone_no_index\` on \`milestone\` (\`no\`);`);
    this.addSql(`create index \`milestone_project_index\` on \`milestone\` (\`project\`);`);
    this.addSql(`create index \`milestone_planned_on_index\` on \`milestone\` (\`planned_on\`);`);
    this.addSql(`create index \`milestone_actual_on_index\` on \`milestone\` (\`actual_on\`);`);
    this.addSql(`create unique index \`milestone_natural\` on \`milestone\` (\`item\`, \`no\`);`);

    this.addSql(
      `create table \`service_circle\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`kind\` text not null, \`region\` text not null, \`minutes\` integer not null, \`points\` integer not null, \`coverage_rate\` integer not null, \`method\` text not null, \`as_of_on\` text not null);`,
    );
    this.addSql(`create index \`service_circle_kind_index\` on \`service_circle\` (\`kind\`);`);
    this.addSql(`create index \`service_circle_region_index\` on \`service_circle\` (\`region\`);`);
    this.addSql(`create index \`service_circle_minutes_index\` on \`service_circle\` (\`minutes\`);`);
    this.addSql(`create index \`service_circle_coverage_rate_index\` on \`service_circle\` (\`coverage_rate\`);`);
    this.addSql(`create index \`service_circle_as_of_on_index\` on \`service_circle\` (\`as_of_on\`);`);
    this.addSql(`create unique index \`service_circle_natural\` on \`service_circle\` (\`kind\`, \`region\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`care_facility\`;`);
    this.addSql(`drop table if exists \`clinic\`;`);
    this.addSql(`drop table if exists \`clinic_equipment\`;`);
    this.addSql(`drop table if exists \`livelihood_programme\`;`);
    this.addSql(`drop table if exists \`livelihood_item\`;`);
    this.addSql(`drop table if exists \`item_support\`;`);
    this.addSql(`drop table if exists \`indicator\`;`);
    this.addSql(`drop table if exists \`indicator_target\`;`);
    this.addSql(`drop table if exists \`medical_institution\`;`);
    this.addSql(`drop table if exists \`published_figure\`;`);
    this.addSql(`drop table if exists \`reading\`;`);
    this.addSql(`drop table if exists \`renewal_programme\`;`);
    this.addSql(`drop table if exists \`renewal_project\`;`);
    this.addSql(`drop table if exists \`milestone\`;`);
    this.addSql(`drop table if exists \`service_circle\`;`);
  }
}
