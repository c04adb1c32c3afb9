import { Migration } from '@redsail/kit';

export class Migration20261122073200 extends Migration {
  override name = 'Migration20261122073200';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "dict_item" ("id" text collate "C" not null, "version" int not null default 1, "dict" text collate "C" not null, "code" text collate "C" not null, "label_zh" text collate "C" null, "label_en" text collate "C" null, "status" text collate "C" not null, "note" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`create index "dict_item_dict_index" on "dict_item" ("dict");`);
    this.addSql(`create index "dict_item_code_index" on "dict_item" ("code");`);
    this.addSql(`alter table "dict_item" add constraint "dict_item_natural" unique ("dict", "code");`);

    this.addSql(
      `create table "region" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "name" text collate "C" not null, "name_pinyin" text collate "C" not null, "level" text collate "C" not null, "parent" text collate "C" null, "urban_rural_class" text collate "C" null, "valid_from" date null, "valid_to" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "region" add constraint "region_code_unique" unique ("code");`);
    this.addSql(`create index "region_name_pinyin_index" on "region" ("name_pinyin");`);
    this.addSql(`create index "region_level_index" on "region" ("level");`);
    this.addSql(`create index "region_parent_index" on "region" ("parent");`);

    this.addSql(
      `create table "rating_group" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "name" text collate "C" not null, "name_pinyin" text collate "C" not null, "scheme" text collate "C" not null, "cycle" text collate "C" not null, "region" text collate "C" null, "status" text collate "C" not null, "closed_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "rating_group" add constraint "rating_group_code_unique" unique ("code");`);
    this.addSql(`create index "rating_group_name_pinyin_index" on "rating_group" ("name_pinyin");`);
    this.addSql(`create index "rating_group_scheme_index" on "rating_group" ("scheme");`);
    this.addSql(`create index "rating_group_cycle_index" on "rating_group" ("cycle");`);
    this.addSql(`create index "rating_group_region_index" on "rating_group" ("region");`);

    this.addSql(
      `create table "organization" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "name" text collate "C" not null, "name_pinyin" text collate "C" not null, "short_name" text collate "C" null, "kind" text collate "C" not null, "level" text collate "C" not null, "uscc" text collate "C" null, "region" text collate "C" not null, "parent" text collate "C" null, "industry_organ" text collate "C" null, "system_sector_code" text collate "C" null, "host" text collate "C" null, "purpose" text collate "C" null, "status" text collate "C" not null, "valid_from" date null, "valid_to" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "organization" add constraint "organization_code_unique" unique ("code");`);
    this.addSql(`create index "organization_name_pinyin_index" on "organization" ("name_pinyin");`);
    this.addSql(`create index "organization_kind_index" on "organization" ("kind");`);
    this.addSql(`alter table "organization" add constraint "organization_uscc_unique" unique ("uscc");`);
    this.addSql(`create index "organization_region_index" on "organization" ("region");`);
    this.addSql(`create index "organization_parent_index" on "organization" ("parent");`);
    this.addSql(`create index "organization_industry_organ_index" on "organization" ("industry_organ");`);
    this.addSql(`create index "organization_system_sector_code_index" on "organization" ("system_sector_code");`);
    this.addSql(`create index "organization_host_index" on "organization" ("host");`);
    this.addSql(`create index "organization_status_index" on "organization" ("status");`);

    this.addSql(
      `create table "party_organization" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "name" text collate "C" not null, "name_pinyin" text collate "C" not null, "kind" text collate "C" not null, "status" text collate "C" not null, "region" text collate "C" not null, "superior" text collate "C" null, "unit" text collate "C" null, "unit_situation" text collate "C" null, "enterprise" text collate "C" null, "campaign" text collate "C" null, "secretary" text collate "C" null, "deputy" text collate "C" null, "committee" jsonb null, "secretary_vacant" boolean null, "officers_appointed_by" text collate "C" null, "officers_on" date null, "term_start_on" date null, "term_years" integer null, "task" text collate "C" null, "site" text collate "C" null, "ends_with" text collate "C" null, "functional" boolean null, "coverage_codes" jsonb null, "function_codes" jsonb null, "proposed_on" date null, "submitted_on" date null, "approved_by" text collate "C" null, "approved_on" date null, "document_no" text collate "C" null, "full_members_at_approval" integer null, "members_counted" integer null, "members_counted_on" date null, "started_on" date null, "task_ended_on" date null, "dissolved_on" date null, "merged_into" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`alter table "party_organization" add constraint "party_organization_code_unique" unique ("code");`);
    this.addSql(`create index "party_organization_name_pinyin_index" on "party_organization" ("name_pinyin");`);
    this.addSql(`create index "party_organization_kind_index" on "party_organization" ("kind");`);
    this.addSql(`create index "party_organization_status_index" on "party_organization" ("status");`);
    this.addSql(`create index "party_organization_region_index" on "party_organization" ("region");`);
    this.addSql(`create index "party_organization_superior_index" on "party_organization" ("superior");`);
    this.addSql(`create index "party_organization_unit_index" on "party_organization" ("unit");`);
    this.addSql(`create index "party_organization_enterprise_index" on "party_organization" ("enterprise");`);
    this.addSql(`create index "party_organization_campaign_index" on "party_organization" ("campaign");`);
    this.addSql(`create index "party_organization_secretary_index" on "party_organization" ("secretary");`);
    this.addSql(`create index "party_organization_deputy_index" on "party_organization" ("deputy");`);
    this.addSql(`create index "party_organization_officers_appointed_by_index" on "party_organization" ("officers_appointed_by");`);
    this.addSql(`create index "party_organization_approved_by_index" on "party_organization" ("approved_by");`);
    this.addSql(`create index "party_organization_approved_on_index" on "party_organization" ("approved_on");`);
    this.addSql(`create index "party_organization_started_on_index" on "party_organization" ("started_on");`);
    this.addSql(`create index "party_organization_task_ended_on_index" on "party_organization" ("task_ended_on");`);
    this.addSql(`create index "party_organization_dissolved_on_index" on "party_organization" ("dissolved_on");`);
    this.addSql(`create index "party_organization_merged_into_index" on "party_organization" ("merged_into");`);

    this.addSql(
      `create table "covered_unit" ("id" text collate "C" not null, "version" int not null default 1, "branch" text collate "C" not null, "unit" text collate "C" not null, "full_members" integer not null, "counted_on" date not null, "from" date not null, "to" date null, primary key ("id"));`,
    );
    this.addSql(`create index "covered_unit_branch_index" on "covered_unit" ("branch");`);
    this.addSql(`create index "covered_unit_unit_index" on "covered_unit" ("unit");`);
    this.addSql(`alter table "covered_unit" add constraint "covered_unit_natural" unique ("branch", "unit");`);

    this.addSql(
      `create table "forum" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "name" text collate "C" not null, "name_pinyin" text collate "C" not null, "kind_code" text collate "C" null, "community" text collate "C" not null, "convener" text collate "C" null, "status" text collate "C" not null, "opened_on" date null, "closed_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "forum" add constraint "forum_code_unique" unique ("code");`);
    this.addSql(`create index "forum_name_pinyin_index" on "forum" ("name_pinyin");`);
    this.addSql(`create index "forum_kind_code_index" on "forum" ("kind_code");`);
    this.addSql(`create index "forum_community_index" on "forum" ("community");`);
    this.addSql(`create index "forum_convener_index" on "forum" ("convener");`);

    this.addSql(
      `create table "forum_session" ("id" text collate "C" not null, "version" int not null default 1, "forum" text collate "C" not null, "held_on" date not null, "attendees" integer not null, "topics" jsonb not null, "outcomes" jsonb null, "topics_resolved" integer not null, primary key ("id"));`,
    );
    this.addSql(`create index "forum_session_forum_index" on "forum_session" ("forum");`);
    this.addSql(`create index "forum_session_held_on_index" on "forum_session" ("held_on");`);
    this.addSql(`alter table "forum_session" add constraint "forum_session_natural" unique ("forum", "held_on");`);

    this.addSql(
      `create table "community_profile" ("id" text collate "C" not null, "version" int not null default 1, "region" text collate "C" not null, "as_of" date not null, "residents_value" bigint null, "residents_bound" text collate "C" null, "residents_raw" text collate "C" null, "floating_share_value" bigint null, "floating_share_bound" text collate "C" null, "floating_share_raw" text collate "C" null, "source" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`create index "community_profile_region_index" on "community_profile" ("region");`);
    this.addSql(`create index "community_profile_as_of_index" on "community_profile" ("as_of");`);
    this.addSql(`create index "community_profile_residents_value_index" on "community_profile" ("residents_value");`);
    this.addSql(`create index "community_profile_floating_share_value_index" on "community_profile" ("floating_share_value");`);
    this.addSql(`create index "community_profile_source_index" on "community_profile" ("source");`);
    this.addSql(`alter table "community_profile" add constraint "community_profile_natural" unique ("region", "as_of");`);

    this.addSql(
      `create table "region_succession" ("id" text collate "C" not null, "version" int not null default 1, "predecessor" text collate "C" not null, "successor" text collate "C" not null, "kind" text collate "C" not null, "changed_on" date not null, primary key ("id"));`,
    );
    this.addSql(`create index "region_succession_predecessor_index" on "region_succession" ("predecessor");`);
    this.addSql(`create index "region_succession_successor_index" on "region_succession" ("successor");`);
    this.addSql(`create index "region_succession_changed_on_index" on "region_succession" ("changed_on");`);
    this.addSql(`alter table "region_succession" add constraint "region_succession_natural" unique ("predecessor", "successor");`);

    this.addSql(
      `create table "rider_station" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "name" text collate "C" not null, "name_pinyin" text collate "C" not null, "status" text collate "C" not null, "host" text collate "C" not null, "region" text collate "C" not null, "address" text collate "C" null, "open_hours" text collate "C" null, "planned_on" date null, "built_on" date null, "compliant_on" date null, "closed_on" date null, "signage_seen_on" date null, "signage_evidence" text collate "C" null, "premises_seen_on" date null, "premises_evidence" text collate "C" null, "facilities_seen_on" date null, "facilities_evidence" text collate "C" null, "rules_seen_on" date null, "rules_evidence" text collate "C" null, "dedicated_person_seen_on" date null, "dedicated_person_evidence" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`alter table "rider_station" add constraint "rider_station_code_unique" unique ("code");`);
    this.addSql(`create index "rider_station_name_pinyin_index" on "rider_station" ("name_pinyin");`);
    this.addSql(`create index "rider_station_status_index" on "rider_station" ("status");`);
    this.addSql(`create index "rider_station_host_index" on "rider_station" ("host");`);
    this.addSql(`create index "rider_station_region_index" on "rider_station" ("region");`);

    this.addSql(
      `create table "star_rating" ("id" text collate "C" not null, "version" int not null default 1, "organization" text collate "C" not null, "scheme" text collate "C" not null, "cycle" text collate "C" not null, "status" text collate "C" not null, "group" text collate "C" null, "level" text collate "C" null, "proposed_stars" integer null, "score" bigint null, "stars" integer null, "rank_in_group" integer null, "decided_by" text collate "C" null, "document_no" text collate "C" null, "declared_on" date null, "reviewed_on" date null, "publicised_on" date null, "decided_on" date null, primary key ("id"));`,
    );
    this.addSql(`create index "star_rating_organization_index" on "star_rating" ("organization");`);
    this.addSql(`create index "star_rating_scheme_index" on "star_rating" ("scheme");`);
    this.addSql(`create index "star_rating_cycle_index" on "star_rating" ("cycle");`);
    this.addSql(`create index "star_rating_status_index" on "star_rating" ("status");`);
    this.addSql(`create index "star_rating_group_index" on "star_rating" ("group");`);
    this.addSql(`create index "star_rating_stars_index" on "star_rating" ("stars");`);
    this.addSql(`create index "star_rating_rank_in_group_index" on "star_rating" ("rank_in_group");`);
    this.addSql(`create index "star_rating_decided_by_index" on "star_rating" ("decided_by");`);
    this.addSql(`create index "star_rating_decided_on_index" on "star_rating" ("decided_on");`);
    this.addSql(`alter table "star_rating" add constraint "star_rating_natural" unique ("organization", "scheme", "cycle");`);

    this.addSql(
      `create table "rating_component" ("id" text collate "C" not null, "version" int not null default 1, "rating" text collate "C" not null, "code" text collate "C" not null, "name" text collate "C" not null, "weight" bigint not null, "score" bigint null, primary key ("id"));`,
    );
    this.addSql(`create index "rating_component_rating_index" on "rating_component" ("rating");`);
    this.addSql(`alter table "rating_component" add constraint "rating_component_natural" unique ("rating", "code");`);

    this.addSql(
      `alter table "region" add constraint "region_parent_foreign" foreign key ("parent") references "region" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "rating_group" add constraint "rating_group_region_foreign" foreign key ("region") references "region" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "organization" add constraint "organization_region_foreign" foreign key ("region") references "region" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "organization" add constraint "organization_parent_foreign" foreign key ("parent") references "organization" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "organization" add constraint "organization_industry_organ_foreign" foreign key ("industry_organ") references "organization" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "organization" add constraint "organization_host_foreign" foreign key ("host") references "organization" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "party_organization" add constraint "party_organization_region_foreign" foreign key ("region") references "region" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "party_organization" add constraint "party_organization_superior_foreign" foreign key ("superior") references "party_organization" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "party_organization" add constraint "party_organization_unit_foreign" foreign key ("unit") references "organization" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "party_organization" add constraint "party_organization_officers_appointed_by_foreign" foreign key ("officers_appointed_by") references "party_organization" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "party_organization" add constraint "party_organization_approved_by_foreign" foreign key ("approved_by") references "party_organization" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "party_organization" add constraint "party_organization_merged_into_foreign" foreign key ("merged_into") references "party_organization" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "covered_unit" add constraint "covered_unit_branch_foreign" foreign key ("branch") references "party_organization" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "covered_unit" add constraint "covered_unit_unit_foreign" foreign key ("unit") references "organization" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "forum" add constraint "forum_community_foreign" foreign key ("community") references "region" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "forum" add constraint "forum_convener_foreign" foreign key ("convener") references "party_organization" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "forum_session" add constraint "forum_session_forum_foreign" foreign key ("forum") references "forum" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "community_profile" add constraint "community_profile_region_foreign" foreign key ("region") references "region" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "region_succession" add constraint "region_succession_predecessor_foreign" foreign key ("predecessor") references "region" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "region_succession" add constraint "region_succession_successor_foreign" foreign key ("successor") references "region" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "rider_station" add constraint "rider_station_host_foreign" foreign key ("host") references "party_organization" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "rider_station" add constraint "rider_station_region_foreign" foreign key ("region") references "region" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "star_rating" add constraint "star_rating_organization_foreign" foreign key ("organization") references "party_organization" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "star_rating" add constraint "star_rating_group_foreign" foreign key ("group") references "rating_group" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "star_rating" add constraint "star_rating_decided_by_foreign" foreign key ("decided_by") references "party_organization" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "rating_component" add constraint "rating_component_rating_foreign" foreign key ("rating") references "star_rating" ("id") on update no action on delete no action;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "region" drop constraint "region_parent_foreign";`);
    this.addSql(`alter table "rating_group" drop constraint "rating_group_region_foreign";`);
    this.addSql(`alter table "organization" drop constraint "organization_region_foreign";`);
    this.addSql(`alter table "party_organization" drop constraint "party_organization_region_foreign";`);
    this.addSql(`alter table "forum" drop constraint "forum_community_foreign";`);
    this.addSql(`alter table "community_profile" drop constraint "community_profile_region_foreign";`);
    this.addSql(`alter table "region_succession" drop constraint "region_succession_predecessor_foreign";`);
    this.addSql(`alter table "region_succession" drop constraint "region_succession_successor_foreign";`);
    this.addSql(`alter table "rider_station" drop constraint "rider_station_region_foreign";`);
    this.addSql(`alter table "star_rating" drop constraint "star_rating_group_foreign";`);
    this.addSql(`alter table "organization" drop constraint "organization_parent_foreign";`);
    this.addSql(`alter table "organization" drop constraint "organization_industry_organ_foreign";`);
    this.addSql(`alter table "organization" drop constraint "organization_host_foreign";`);
    this.addSql(`alter table "party_organization" drop constraint "party_organization_unit_foreign";`);
    this.addSql(`alter table "covered_unit" drop constraint "covered_unit_unit_foreign";`);
    this.addSql(`alter table "party_organization" drop constraint "party_organization_superior_foreign";`);
    this.addSql(`alter table "party_organization" drop constraint "party_organization_officers_appointed_by_foreign";`);
    this.addSql(`alter table "party_organization" drop constraint "party_organization_approved_by_foreign";`);
    this.addSql(`alter table "party_organization" drop constraint "party_organization_merged_into_foreign";`);
    this.addSql(`alter table "covered_unit" drop constraint "covered_unit_branch_foreign";`);
    this.addSql(`alter table "forum" drop constraint "forum_convener_foreign";`);
    this.addSql(`alter table "rider_station" drop constraint "rider_station_host_foreign";`);
    this.addSql(`alter table "star_rating" drop constraint "star_rating_organization_foreign";`);
    this.addSql(`alter table "star_rating" drop constraint "star_rating_decided_by_foreign";`);
    this.addSql(`alter table "forum_session" drop constraint "forum_session_forum_foreign";`);
    this.addSql(`alter table "rating_component" drop constraint "rating_component_rating_foreign";`);

    this.addSql(`drop table if exists "dict_item" cascade;`);
    this.addSql(`drop table if exists "region" cascade;`);
    this.addSql(`drop table if exists "rating_group" cascade;`);
    this.addSql(`drop table if exists "organization" cascade;`);
    this.addSql(`drop table if exists "party_organization" cascade;`);
    this.addSql(`drop table if exists "covered_unit" cascade;`);
    this.addSql(`drop table if exists "forum" cascade;`);
    this.addSql(`drop table if exists "forum_session" cascade;`);
    this.addSql(`drop table if exists "community_profile" cascade;`);
    this.addSql(`drop table if exists "region_succession" cascade;`);
    this.addSql(`drop table if exists "rider_station" cascade;`);
    this.addSql(`drop table if exists "star_rating" cascade;`);
    this.addSql(`drop table if exists "rating_component" cascade;`);
  }
}
