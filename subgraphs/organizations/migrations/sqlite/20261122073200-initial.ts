import { Migration } from '@redsail/kit';

export class Migration20261122073200 extends Migration {
  override name = 'Migration20261122073200';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`dict_item\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`dict\` text not null, \`code\` text not null, \`label_zh\` text null, \`label_en\` text null, \`status\` text not null, \`note\` text null);`,
    );
    this.addSql(`create index \`dict_item_dict_index\` on \`dict_item\` (\`dict\`);`);
    this.addSql(`create index \`dict_item_code_index\` on \`dict_item\` (\`code\`);`);
    this.addSql(`create unique index \`dict_item_natural\` on \`dict_item\` (\`dict\`, \`code\`);`);

    this.addSql(
      `create table \`region\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`name\` text not null, \`name_pinyin\` text not null, \`level\` text not null, \`parent\` text null, \`urban_rural_class\` text null, \`valid_from\` text null, \`valid_to\` text null, constraint \`region_parent_foreign\` foreign key (\`parent\`) references \`region\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create unique index \`region_code_unique\` on \`region\` (\`code\`);`);
    this.addSql(`create index \`region_name_pinyin_index\` on \`region\` (\`name_pinyin\`);`);
    this.addSql(`create index \`region_level_index\` on \`region\` (\`level\`);`);
    this.addSql(`create index \`region_parent_index\` on \`region\` (\`parent\`);`);

    this.addSql(
      `create table \`rating_group\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`name\` text not null, \`name_pinyin\` text not null, \`scheme\` text not null, \`cycle\` text not null, \`region\` text null, \`status\` text not null, \`closed_on\` text null, constraint \`rating_group_region_foreign\` foreign key (\`region\`) references \`region\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create unique index \`rating_group_code_unique\` on \`rating_group\` (\`code\`);`);
    this.addSql(`create index \`rating_group_name_pinyin_index\` on \`rating_group\` (\`name_pinyin\`);`);
    this.addSql(`create index \`rating_group_scheme_index\` on \`rating_group\` (\`scheme\`);`);
    this.addSql(`create index \`rating_group_cycle_index\` on \`rating_group\` (\`cycle\`);`);
    this.addSql(`create index \`rating_group_region_index\` on \`rating_group\` (\`region\`);`);

    this.addSql(
      `create table \`organization\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`name\` text not null, \`name_pinyin\` text not null, \`short_name\` text null, \`kind\` text not null, \`level\` text not null, \`uscc\` text null, \`region\` text not null, \`parent\` text null, \`industry_organ\` text null, \`system_sector_code\` text null, \`host\` text null, \`purpose\` text null, \`status\` text not null, \`valid_from\` text null, \`valid_to\` text null, constraint \`organization_region_foreign\` foreign key (\`region\`) references \`region\` (\`id\`) on update no action on delete no action, constraint \`organization_parent_foreign\` foreign key (\`parent\`) references \`organization\` (\`id\`) on update no action on delete no action, constraint \`organization_industry_organ_foreign\` foreign key (\`industry_organ\`) references \`organization\` (\`id\`) on update no action on delete no action, constraint \`organization_host_foreign\` foreign key (\`host\`) references \`organization\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create unique index \`organization_code_unique\` on \`organization\` (\`code\`);`);
    this.addSql(`create index \`organization_name_pinyin_index\` on \`organization\` (\`name_pinyin\`);`);
    this.addSql(`create index \`organization_kind_index\` on \`organization\` (\`kind\`);`);
    this.addSql(`create unique index \`organization_uscc_unique\` on \`organization\` (\`uscc\`);`);
    this.addSql(`create index \`organization_region_index\` on \`organization\` (\`region\`);`);
    this.addSql(`create index \`organization_parent_index\` on \`organization\` (\`parent\`);`);
    this.addSql(`create index \`organization_industry_organ_index\` on \`organization\` (\`industry_organ\`);`);
    this.addSql(`create index \`organization_system_sector_code_index\` on \`organization\` (\`system_sector_code\`);`);
    this.addSql(`create index \`organization_host_index\` on \`organization\` (\`host\`);`);
    this.addSql(`create index \`organization_status_index\` on \`organization\` (\`status\`);`);

    this.addSql(
      `create table \`party_organization\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`name\` text not null, \`name_pinyin\` text not null, \`kind\` text not null, \`status\` text not null, \`region\` text not null, \`superior\` text null, \`unit\` text null, \`unit_situation\` text null, \`enterprise\` text null, \`campaign\` text null, \`secretary\` text null, \`deputy\` text null, \`committee\` text null, \`secretary_vacant\` integer null, \`officers_appointed_by\` text null, \`officers_on\` text null, \`term_start_on\` text null, \`term_years\` integer null, \`task\` text null, \`site\` text null, \`ends_with\` text null, \`functional\` integer null, \`coverage_codes\` text null, \`function_codes\` text null, \`proposed_on\` text null, \`submitted_on\` text null, \`approved_by\` text null, \`approved_on\` text null, \`document_no\` text null, \`full_members_at_approval\` integer null, \`members_counted\` integer null, \`members_counted_on\` text null, \`started_on\` text null, \`task_ended_on\` text null, \`dissolved_on\` text null, \`merged_into\` text null, constraint \`party_organization_region_foreign\` foreign key (\`region\`) references \`region\` (\`id\`) on update no action on delete no action, constraint \`party_organization_superior_foreign\` foreign key (\`superior\`) references \`party_organization\` (\`id\`) on update no action on delete no action, constraint \`party_organization_unit_foreign\` foreign key (\`unit\`) references \`organization\` (\`id\`) on update no action on delete no action, constraint \`party_organization_officers_appointed_by_foreign\` foreign key (\`officers_appointed_by\`) references \`party_organization\` (\`id\`) on update no action on delete no action, constraint \`party_organization_approved_by_foreign\` foreign key (\`approved_by\`) references \`party_organization\` (\`id\`) on update no action on delete no action, constraint \`party_organization_merged_into_foreign\` foreign key (\`merged_into\`) references \`party_organization\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create unique index \`party_organization_code_unique\` on \`party_organization\` (\`code\`);`);
    this.addSql(`create index \`party_organization_name_pinyin_index\` on \`party_organization\` (\`name_pinyin\`);`);
    this.addSql(`create index \`party_organization_kind_index\` on \`party_organization\` (\`kind\`);`);
    this.addSql(`create index \`party_organization_status_index\` on \`party_organization\` (\`status\`);`);
    this.addSql(`create index \`party_organization_region_index\` on \`party_organization\` (\`region\`);`);
    this.addSql(`create index \`party_organization_superior_index\` on \`party_organization\` (\`superior\`);`);
    this.addSql(`create index \`party_organization_unit_index\` on \`party_organization\` (\`unit\`);`);
    this.addSql(`create index \`party_organization_enterprise_index\` on \`party_organization\` (\`enterprise\`);`);
    this.addSql(`create index \`party_organization_campaign_index\` on \`party_organization\` (\`campaign\`);`);
    this.addSql(`create index \`party_organization_secretary_index\` on \`party_organization\` (\`secretary\`);`);
    this.addSql(`create index \`party_organization_deputy_index\` on \`party_organization\` (\`deputy\`);`);
    this.addSql(`create index \`party_organization_officers_appointed_by_index\` on \`party_organization\` (\`officers_appointed_by\`);`);
    this.addSql(`create index \`party_organization_approved_by_index\` on \`party_organization\` (\`approved_by\`);`);
    this.addSql(`create index \`party_organization_approved_on_index\` on \`party_organization\` (\`approved_on\`);`);
    this.addSql(`create index \`party_organization_started_on_index\` on \`party_organization\` (\`started_on\`);`);
    this.addSql(`create index \`party_organization_task_ended_on_index\` on \`party_organization\` (\`task_ended_on\`);`);
    this.addSql(`create index \`party_organization_dissolved_on_index\` on \`party_organization\` (\`dissolved_on\`);`);
    this.addSql(`create index \`party_organization_merged_into_index\` on \`party_organization\` (\`merged_into\`);`);

    this.addSql(
      `create table \`covered_unit\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`branch\` text not null, \`unit\` text not null, \`full_members\` integer not null, \`counted_on\` text not null, \`from\` text not null, \`to\` text null, constraint \`covered_unit_branch_foreign\` foreign key (\`branch\`) references \`party_organization\` (\`id\`) on update no action on delete no action, constraint \`covered_unit_unit_foreign\` foreign key (\`unit\`) references \`organization\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`covered_unit_branch_index\` on \`covered_unit\` (\`branch\`);`);
    this.addSql(`create index \`covered_unit_unit_index\` on \`covered_unit\` (\`unit\`);`);
    this.addSql(`create unique index \`covered_unit_natural\` on \`covered_unit\` (\`branch\`, \`unit\`);`);

    this.addSql(
      `create table \`forum\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`name\` text not null, \`name_pinyin\` text not null, \`kind_code\` text null, \`community\` text not null, \`convener\` text null, \`status\` text not null, \`opened_on\` text null, \`closed_on\` text null, constraint \`forum_community_foreign\` foreign key (\`community\`) references \`region\` (\`id\`) on update no action on delete no action, constraint \`forum_convener_foreign\` foreign key (\`convener\`) references \`party_organization\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create unique index \`forum_code_unique\` on \`forum\` (\`code\`);`);
    this.addSql(`create index \`forum_name_pinyin_index\` on \`forum\` (\`name_pinyin\`);`);
    this.addSql(`create index \`forum_kind_code_index\` on \`forum\` (\`kind_code\`);`);
    this.addSql(`create index \`forum_community_index\` on \`forum\` (\`community\`);`);
    this.addSql(`create index \`forum_convener_index\` on \`forum\` (\`convener\`);`);

    this.addSql(
      `create table \`forum_session\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`forum\` text not null, \`held_on\` text not null, \`attendees\` integer not null, \`topics\` text not null, \`outcomes\` text null, \`topics_resolved\` integer not null, constraint \`forum_session_forum_foreign\` foreign key (\`forum\`) references \`forum\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`forum_session_forum_index\` on \`forum_session\` (\`forum\`);`);
    this.addSql(`create index \`forum_session_held_on_index\` on \`forum_session\` (\`held_on\`);`);
    this.addSql(`create unique index \`forum_session_natural\` on \`forum_session\` (\`forum\`, \`held_on\`);`);

    this.addSql(
      `create table \`community_profile\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`region\` text not null, \`as_of\` text not null, \`residents_value\` integer null, \`residents_bound\` text null, \`residents_raw\` text null, \`floating_share_value\` integer null, \`floating_share_bound\` text null, \`floating_share_raw\` text null, \`source\` text null, constraint \`community_profile_region_foreign\` foreign key (\`region\`) references \`region\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`community_profile_region_index\` on \`community_profile\` (\`region\`);`);
    this.addSql(`create index \`community_profile_as_of_index\` on \`community_profile\` (\`as_of\`);`);
    this.addSql(`create index \`community_profile_residents_value_index\` on \`community_profile\` (\`residents_value\`);`);
    this.addSql(`create index \`community_profile_floating_share_value_index\` on \`community_profile\` (\`floating_share_value\`);`);
    this.addSql(`create index \`community_profile_source_index\` on \`community_profile\` (\`source\`);`);
    this.addSql(`create unique index \`community_profile_natural\` on \`community_profile\` (\`region\`, \`as_of\`);`);

    this.addSql(
      `create table \`region_succession\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`predecessor\` text not null, \`successor\` text not null, \`kind\` text not null, \`changed_on\` text not null, constraint \`region_succession_predecessor_foreign\` foreign key (\`predecessor\`) references \`region\` (\`id\`) on update no action on delete no action, constraint \`region_succession_successor_foreign\` foreign key (\`successor\`) references \`region\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`region_succession_predecessor_index\` on \`region_succession\` (\`predecessor\`);`);
    this.addSql(`create index \`region_succession_successor_index\` on \`region_succession\` (\`successor\`);`);
    this.addSql(`create index \`region_succession_changed_on_index\` on \`region_succession\` (\`changed_on\`);`);
    this.addSql(`create unique index \`region_succession_natural\` on \`region_succession\` (\`predecessor\`, \`successor\`);`);

    this.addSql(
      `create table \`rider_station\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`name\` text not null, \`name_pinyin\` text not null, \`status\` text not null, \`host\` text not null, \`region\` text not null, \`address\` text null, \`open_hours\` text null, \`planned_on\` text null, \`built_on\` text null, \`compliant_on\` text null, \`closed_on\` text null, \`signage_seen_on\` text null, \`signage_evidence\` text null, \`premises_seen_on\` text null, \`premises_evidence\` text null, \`facilities_seen_on\` text null, \`facilities_evidence\` text null, \`rules_seen_on\` text null, \`rules_evidence\` text null, \`dedicated_person_seen_on\` text null, \`dedicated_person_evidence\` text null, constraint \`rider_station_host_foreign\` foreign key (\`host\`) references \`party_organization\` (\`id\`) on update no action on delete no action, constraint \`rider_station_region_foreign\` foreign key (\`region\`) references \`region\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create unique index \`rider_station_code_unique\` on \`rider_station\` (\`code\`);`);
    this.addSql(`create index \`rider_station_name_pinyin_index\` on \`rider_station\` (\`name_pinyin\`);`);
    this.addSql(`create index \`rider_station_status_index\` on \`rider_station\` (\`status\`);`);
    this.addSql(`create index \`rider_station_host_index\` on \`rider_station\` (\`host\`);`);
    this.addSql(`create index \`rider_station_region_index\` on \`rider_station\` (\`region\`);`);

    this.addSql(
      `create table \`star_rating\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`organization\` text not null, \`scheme\` text not null, \`cycle\` text not null, \`status\` text not null, \`group\` text null, \`level\` text null, \`proposed_stars\` integer null, \`score\` integer null, \`stars\` integer null, \`rank_in_group\` integer null, \`decided_by\` text null, \`document_no\` text null, \`declared_on\` text null, \`reviewed_on\` text null, \`publicised_on\` text null, \`decided_on\` text null, constraint \`star_rating_organization_foreign\` foreign key (\`organization\`) references \`party_organization\` (\`id\`) on update no action on delete no action, constraint \`star_rating_group_foreign\` foreign key (\`group\`) references \`rating_group\` (\`id\`) on update no action on delete no action, constraint \`star_rating_decided_by_foreign\` foreign key (\`decided_by\`) references \`party_organization\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`star_rating_organization_index\` on \`star_rating\` (\`organization\`);`);
    this.addSql(`create index \`star_rating_scheme_index\` on \`star_rating\` (\`scheme\`);`);
    this.addSql(`create index \`star_rating_cycle_index\` on \`star_rating\` (\`cycle\`);`);
    this.addSql(`create index \`star_rating_status_index\` on \`star_rating\` (\`status\`);`);
    this.addSql(`create index \`star_rating_group_index\` on \`star_rating\` (\`group\`);`);
    this.addSql(`create index \`star_rating_stars_index\` on \`star_rating\` (\`stars\`);`);
    this.addSql(`create index \`star_rating_rank_in_group_index\` on \`star_rating\` (\`rank_in_group\`);`);
    this.addSql(`create index \`star_rating_decided_by_index\` on \`star_rating\` (\`decided_by\`);`);
    this.addSql(`create index \`star_rating_decided_on_index\` on \`star_rating\` (\`decided_on\`);`);
    this.addSql(`create unique index \`star_rating_natural\` on \`star_rating\` (\`organization\`, \`scheme\`, \`cycle\`);`);

    this.addSql(
      `create table \`rating_component\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`rating\` text not null, \`code\` text not null, \`name\` text not null, \`weight\` integer not null, \`score\` integer null, constraint \`rating_component_rating_foreign\` foreign key (\`rating\`) references \`star_rating\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`rating_component_rating_index\` on \`rating_component\` (\`rating\`);`);
    this.addSql(`create unique index \`rating_component_natural\` on \`rating_component\` (\`rating\`, \`code\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`dict_item\`;`);
    this.addSql(`drop table if exists \`region\`;`);
    this.addSql(`drop table if exists \`rating_group\`;`);
    this.addSql(`drop table if exists \`organization\`;`);
    this.addSql(`drop table if exists \`party_organization\`;`);
    this.addSql(`drop table if exists \`covered_unit\`;`);
    this.addSql(`drop table if exists \`forum\`;`);
    this.addSql(`drop table if exists \`forum_session\`;`);
    this.addSql(`drop table if exists \`community_profile\`;`);
    this.addSql(`drop table if exists \`region_succession\`;`);
    this.addSql(`drop table if exists \`rider_station\`;`);
    this.addSql(`drop table if exists \`star_rating\`;`);
    this.addSql(`drop table if exists \`rating_component\`;`);
  }
}
