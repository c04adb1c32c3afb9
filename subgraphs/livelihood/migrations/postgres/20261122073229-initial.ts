import { Migration } from '@redsail/kit';

export class Migration20261122073229 extends Migration {
  override name = 'Migration20261122073229';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "care_facility" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "name" text collate "C" not null, "name_pinyin" text collate "C" not null, "kind" text collate "C" not null, "region" text collate "C" not null, "address" text collate "C" null, "status" text collate "C" not null, "beds" integer null, "opened_on" date not null, "closed_on" date null, "visits_total" integer not null, "visits_as_of_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "care_facility" add constraint "care_facility_code_unique" unique ("code");`);
    this.addSql(`create index "care_facility_name_pinyin_index" on "care_facility" ("name_pinyin");`);
    this.addSql(`create index "care_facility_kind_index" on "care_facility" ("kind");`);
    this.addSql(`create index "care_facility_region_index" on "care_facility" ("region");`);
    this.addSql(`create index "care_facility_status_index" on "care_facility" ("status");`);

    this.addSql(
      `create table "clinic" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "name" text collate "C" not null, "name_pinyin" text collate "C" not null, "tier" text collate "C" not null, "region" text collate "C" not null, "address" text collate "C" null, "status" text collate "C" not null, "opened_on" date not null, "closed_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "clinic" add constraint "clinic_code_unique" unique ("code");`);
    this.addSql(`create index "clinic_name_pinyin_index" on "clinic" ("name_pinyin");`);
    this.addSql(`create index "clinic_tier_index" on "clinic" ("tier");`);
    this.addSql(`create index "clinic_region_index" on "clinic" ("region");`);
    this.addSql(`create index "clinic_status_index" on "clinic" ("status");`);

    this.addSql(
      `create table "clinic_equipment" ("id" text collate "C" not null, "version" int not null default 1, "clinic" text collate "C" not null, "kit" text collate "C" not null, "unit_no" integer not null, "status" text collate "C" not null, "model" text collate "C" null, "delivered_on" date null, "installed_on" date null, "accepted_on" date null, "in_use_on" date null, "out_of_service_on" date null, "out_of_service_cause" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`create index "clinic_equipment_clinic_index" on "clinic_equipment" ("clinic");`);
    this.addSql(`create index "clinic_equipment_kit_index" on "clinic_equipment" ("kit");`);
    this.addSql(`create index "clinic_equipment_status_index" on "clinic_equipment" ("status");`);
    this.addSql(`alter table "clinic_equipment" add constraint "clinic_equipment_natural" unique ("clinic", "kit", "unit_no");`);

    this.addSql(
      `create table "livelihood_programme" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "year" integer not null, "level" text collate "C" not null, "title" text collate "C" not null, "title_pinyin" text collate "C" not null, "region" text collate "C" not null, "decided_by" text collate "C" null, "starts_on" date not null, "ends_on" date not null, primary key ("id"));`,
    );
    this.addSql(`alter table "livelihood_programme" add constraint "livelihood_programme_code_unique" unique ("code");`);
    this.addSql(`create index "livelihood_programme_year_index" on "livelihood_programme" ("year");`);
    this.addSql(`create index "livelihood_programme_level_index" on "livelihood_programme" ("level");`);
    this.addSql(`create index "livelihood_programme_title_pinyin_index" on "livelihood_programme" ("title_pinyin");`);
    this.addSql(`create index "livelihood_programme_region_index" on "livelihood_programme" ("region");`);
    this.addSql(`create index "livelihood_programme_decided_by_index" on "livelihood_programme" ("decided_by");`);

    this.addSql(
      `create table "livelihood_item" ("id" text collate "C" not null, "version" int not null default 1, "programme" text collate "C" not null, "no" integer not null, "title" text collate "C" not null, "title_pinyin" text collate "C" not null, "field" text collate "C" not null, "content" text collate "C" null, "lead_organ" text collate "C" not null, "co_organs" jsonb null, "status" text collate "C" not null, "planned_start_on" date null, "planned_end_on" date null, "decided_by" text collate "C" null, "decided_on" date null, "published_on" date null, "started_on" date null, "delayed_on" date null, "delay_cause" text collate "C" null, "adjusted_on" date null, "adjustment" text collate "C" null, "consent_document_no" text collate "C" null, "completed_on" date null, "accepted_by" text collate "C" null, "accepted_on" date null, "result_published_on" date null, primary key ("id"));`,
    );
    this.addSql(`create index "livelihood_item_programme_index" on "livelihood_item" ("programme");`);
    this.addSql(`create index "livelihood_item_no_index" on "livelihood_item" ("no");`);
    this.addSql(`create index "livelihood_item_title_pinyin_index" on "livelihood_item" ("title_pinyin");`);
    this.addSql(`create index "livelihood_item_field_index" on "livelihood_item" ("field");`);
    this.addSql(`create index "livelihood_item_lead_organ_index" on "livelihood_item" ("lead_organ");`);
    this.addSql(`create index "livelihood_item_status_index" on "livelihood_item" ("status");`);
    this.addSql(`create index "livelihood_item_planned_end_on_index" on "livelihood_item" ("planned_end_on");`);
    this.addSql(`create index "livelihood_item_decided_by_index" on "livelihood_item" ("decided_by");`);
    this.addSql(`create index "livelihood_item_accepted_by_index" on "livelihood_item" ("accepted_by");`);
    this.addSql(`alter table "livelihood_item" add constraint "livelihood_item_natural" unique ("programme", "no");`);

    this.addSql(
      `create table "item_support" ("id" text collate "C" not null, "version" int not null default 1, "item" text collate "C" not null, "party_organization" text collate "C" not null, "contribution" text collate "C" not null, "started_on" date not null, "ended_on" date null, primary key ("id"));`,
    );
    this.addSql(`create index "item_support_item_index" on "item_support" ("item");`);
    this.addSql(`create index "item_support_party_organization_index" on "item_support" ("party_organization");`);
    this.addSql(`create index "item_support_started_on_index" on "item_support" ("started_on");`);
    this.addSql(`alter table "item_support" add constraint "item_support_natural" unique ("item", "party_organization");`);

    this.addSql(
      `create table "indicator" ("id" text collate "C" not null, "version" int not null default 1, "item" text collate "C" not null, "code" text collate "C" not null, "name" text collate "C" not null, "name_pinyin" text collate "C" not null, "unit" text collate "C" not null, "kind" text collate "C" not null, "aggregation" text collate "C" not null, "population" text collate "C" not null, "baseline" bigint null, "target" bigint null, "principal" boolean not null, primary key ("id"));`,
    );
    this.addSql(`create index "indicator_item_index" on "indicator" ("item");`);
    this.addSql(`create index "indicator_code_index" on "indicator" ("code");`);
    this.addSql(`create index "indicator_name_pinyin_index" on "indicator" ("name_pinyin");`);
    this.addSql(`alter table "indicator" add constraint "indicator_natural" unique ("item", "code");`);

    this.addSql(
      `create table "indicator_target" ("id" text collate "C" not null, "version" int not null default 1, "indicator" text collate "C" not null, "region" text collate "C" not null, "target" bigint not null, "remainder" boolean not null, "note" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`create index "indicator_target_indicator_index" on "indicator_target" ("indicator");`);
    this.addSql(`create index "indicator_target_region_index" on "indicator_target" ("region");`);
    this.addSql(`alter table "indicator_target" add constraint "indicator_target_natural" unique ("indicator", "region");`);

    this.addSql(
      `create table "medical_institution" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "name" text collate "C" not null, "name_pinyin" text collate "C" not null, "tier" text collate "C" not null, "region" text collate "C" not null, "address" text collate "C" null, "status" text collate "C" not null, "standard" text collate "C" null, "certified_on" date null, "certifier" text collate "C" null, "community_hospital" boolean not null, "community_hospital_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "medical_institution" add constraint "medical_institution_code_unique" unique ("code");`);
    this.addSql(`create index "medical_institution_name_pinyin_index" on "medical_institution" ("name_pinyin");`);
    this.addSql(`create index "medical_institution_tier_index" on "medical_institution" ("tier");`);
    this.addSql(`create index "medical_institution_region_index" on "medical_institution" ("region");`);
    this.addSql(`create index "medical_institution_status_index" on "medical_institution" ("status");`);
    this.addSql(`create index "medical_institution_standard_index" on "medical_institution" ("standard");`);

    this.addSql(
      `create table "published_figure" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "label_zh" text collate "C" not null, "label_en" text collate "C" not null, "value" bigint not null, "unit" text collate "C" not null, "bound" text collate "C" not null, "raw" text collate "C" not null, "period" text collate "C" not null, "as_of_on" date not null, "region" text collate "C" not null, "programme" text collate "C" null, "source" text collate "C" not null, primary key ("id"));`,
    );
    this.addSql(`create index "published_figure_code_index" on "published_figure" ("code");`);
    this.addSql(`create index "published_figure_period_index" on "published_figure" ("period");`);
    this.addSql(`create index "published_figure_as_of_on_index" on "published_figure" ("as_of_on");`);
    this.addSql(`create index "published_figure_region_index" on "published_figure" ("region");`);
    this.addSql(`create index "published_figure_programme_index" on "published_figure" ("programme");`);
    this.addSql(`alter table "published_figure" add constraint "published_figure_natural" unique ("code", "region", "period");`);

    this.addSql(
      `create table "reading" ("id" text collate "C" not null, "version" int not null default 1, "indicator" text collate "C" not null, "region" text collate "C" not null, "period" text collate "C" not null, "revision" integer not null, "value" bigint not null, "as_of_on" date not null, "source" text collate "C" not null, "verified_by" text collate "C" null, "remainder" boolean not null, "corrects" text collate "C" null, "correction" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`create index "reading_indicator_index" on "reading" ("indicator");`);
    this.addSql(`create index "reading_region_index" on "reading" ("region");`);
    this.addSql(`create index "reading_period_index" on "reading" ("period");`);
    this.addSql(`create index "reading_as_of_on_index" on "reading" ("as_of_on");`);
    this.addSql(`create index "reading_verified_by_index" on "reading" ("verified_by");`);
    this.addSql(`create index "reading_corrects_index" on "reading" ("corrects");`);
    this.addSql(`alter table "reading" add constraint "reading_natural" unique ("indicator", "region", "period", "revision");`);

    this.addSql(
      `create table "renewal_programme" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "year" integer not null, "title" text collate "C" not null, "title_pinyin" text collate "C" not null, "region" text collate "C" not null, "lead_organ" text collate "C" null, "as_of_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "renewal_programme" add constraint "renewal_programme_code_unique" unique ("code");`);
    this.addSql(`create index "renewal_programme_year_index" on "renewal_programme" ("year");`);
    this.addSql(`create index "renewal_programme_title_pinyin_index" on "renewal_programme" ("title_pinyin");`);
    this.addSql(`create index "renewal_programme_region_index" on "renewal_programme" ("region");`);
    this.addSql(`create index "renewal_programme_lead_organ_index" on "renewal_programme" ("lead_organ");`);

    this.addSql(
      `create table "renewal_project" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "name" text collate "C" not null, "name_pinyin" text collate "C" not null, "programme" text collate "C" not null, "item" text collate "C" null, "category" text collate "C" not null, "region" text collate "C" not null, "lead_organ" text collate "C" null, "status" text collate "C" not null, "total_investment" bigint not null, "annual_plan" bigint null, "completed" bigint not null, "households" integer null, "started_on" date null, "topped_out_on" date null, "completed_on" date null, "accepted_on" date null, "handed_over_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "renewal_project" add constraint "renewal_project_code_unique" unique ("code");`);
    this.addSql(`create index "renewal_project_name_pinyin_index" on "renewal_project" ("name_pinyin");`);
    this.addSql(`create index "renewal_project_programme_index" on "renewal_project" ("programme");`);
    this.addSql(`create index "renewal_project_item_index" on "renewal_project" ("item");`);
    this.addSql(`create index "renewal_project_category_index" on "renewal_project" ("category");`);
    this.addSql(`create index "renewal_project_region_index" on "renewal_project" ("region");`);
    this.addSql(`create index "renewal_project_lead_organ_index" on "renewal_project" ("lead_organ");`);
    this.addSql(`create index "renewal_project_status_index" on "renewal_project" ("status");`);
    this.addSql(`create index "renewal_project_total_investment_index" on "renewal_project" ("total_investment");`);
    this.addSql(`create index "renewal_project_annual_plan_index" on "renewal_project" ("annual_plan");`);
    this.addSql(`create index "renewal_project_completed_index" on "renewal_project" ("completed");`);

    this.addSql(
      `create table "milestone" ("id" text collate "C" not null, "version" int not null default 1, "item" text collate "C" not null, "no" integer not null, "project" text collate "C" null, "kind" text collate "C" not null, "title" text collate "C" not null, "planned_on" date not null, "actual_on" date null, "evidence" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`create index "milestone_item_index" on "milestone" ("item");`);
    this.addSql(`create index "milestone_no_index" on "milestone" ("no");`);
    this.addSql(`create index "milestone_project_index" on "milestone" ("project");`);
    this.addSql(`create index "milestone_planned_on_index" on "milestone" ("planned_on");`);
    this.addSql(`create index "milestone_actual_on_index" on "milestone" ("actual_on");`);
    this.addSql(`alter table "milestone" add constraint "milestone_natural" unique ("item", "no");`);

    this.addSql(
      `create table "service_circle" ("id" text collate "C" not null, "version" int not null default 1, "kind" text collate "C" not null, "region" text collate "C" not null, "minutes" integer not null, "points" integer not null, "coverage_rate" bigint not null, "method" text collate "C" not null, "as_of_on" date not null, primary key ("id"));`,
    );
    this.addSql(`create index "service_circle_kind_index" on "service_circle" ("kind");`);
    this.addSql(`create index "service_circle_region_index" on "service_circle" ("region");`);
    this.addSql(`create index "service_circle_minutes_index" on "service_circle" ("minutes");`);
    this.addSql(`create index "service_circle_coverage_rate_index" on "service_circle" ("coverage_rate");`);
    this.addSql(`create index "service_circle_as_of_on_index" on "service_circle" ("as_of_on");`);
    this.addSql(`alter table "service_circle" add constraint "service_circle_natural" unique ("kind", "region");`);

    this.addSql(
      `alter table "clinic_equipment" add constraint "clinic_equipment_clinic_foreign" foreign key ("clinic") references "clinic" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "livelihood_item" add constraint "livelihood_item_programme_foreign" foreign key ("programme") references "livelihood_programme" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "item_support" add constraint "item_support_item_foreign" foreign key ("item") references "livelihood_item" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "indicator" add constraint "indicator_item_foreign" foreign key ("item") references "livelihood_item" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "indicator_target" add constraint "indicator_target_indicator_foreign" foreign key ("indicator") references "indicator" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "reading" add constraint "reading_indicator_foreign" foreign key ("indicator") references "indicator" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "reading" add constraint "reading_corrects_foreign" foreign key ("corrects") references "reading" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "renewal_project" add constraint "renewal_project_programme_foreign" foreign key ("programme") references "renewal_programme" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "renewal_project" add constraint "renewal_project_item_foreign" foreign key ("item") references "livelihood_item" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "milestone" add constraint "milestone_item_foreign" foreign key ("item") references "livelihood_item" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "milestone" add constraint "milestone_project_foreign" foreign key ("project") references "renewal_project" ("id") on update no action on delete no action;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "clinic_equipment" drop constraint "clinic_equipment_clinic_foreign";`);
    this.addSql(`alter table "livelihood_item" drop constraint "livelihood_item_programme_foreign";`);
    this.addSql(`alter table "item_support" drop constraint "item_support_item_foreign";`);
    this.addSql(`alter table "indicator" drop constraint "indicator_item_foreign";`);
    this.addSql(`alter table "renewal_project" drop constraint "renewal_project_item_foreign";`);
    this.addSql(`alter table "milestone" drop constraint "milestone_item_foreign";`);
    this.addSql(`alter table "indicator_target" drop constraint "indicator_target_indicator_foreign";`);
    this.addSql(`alter table "reading" drop constraint "reading_indicator_foreign";`);
    this.addSql(`alter table "reading" drop constraint "reading_corrects_foreign";`);
    this.addSql(`alter table "renewal_project" drop constraint "renewal_project_programme_foreign";`);
    this.addSql(`alter table "milestone" drop constraint "milestone_project_foreign";`);

    this.addSql(`drop table if exists "care_facility" cascade;`);
    this.addSql(`drop table if exists "clinic" cascade;`);
    this.addSql(`drop table if exists "clinic_equipment" cascade;`);
    this.addSql(`drop table if exists "livelihood_programme" cascade;`);
    this.addSql(`drop table if exists "livelihood_item" cascade;`);
    this.addSql(`drop table if exists "item_support" cascade;`);
    this.addSql(`drop table if exists "indicator" cascade;`);
    this.addSql(`drop table if exists "indicator_target" cascade;`);
    this.addSql(`drop table if exists "medical_institution" cascade;`);
    this.addSql(`drop table if exists "published_figure" cascade;`);
    this.addSql(`drop table if exists "reading" cascade;`);
    this.addSql(`drop table if exists "renewal_programme" cascade;`);
    this.addSql(`drop table if exists "renewal_project" cascade;`);
    this.addSql(`drop table if exists "milestone" cascade;`);
    this.addSql(`drop table if exists "service_circle" cascade;`);
  }
}
