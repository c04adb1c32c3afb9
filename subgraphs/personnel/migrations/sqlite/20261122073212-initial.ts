import { Migration } from '@redsail/kit';

export class Migration20261122073212 extends Migration {
  override name = 'Migration20261122073212';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`card_service_category\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`label\` text null, \`status\` text not null);`,
    );
    this.addSql(`create unique index \`card_service_category_code_unique\` on \`card_service_category\` (\`code\`);`);

    this.addSql(
      `create table \`ethnic_group\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`letters\` text null, \`name\` text not null, \`name_en\` text not null);`,
    );
    this.addSql(`create unique index \`ethnic_group_code_unique\` on \`ethnic_group\` (\`code\`);`);

    this.addSql(
      `create table \`person\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`person_no\` text not null, \`name\` text not null, \`phone\` text null, \`id_number\` text null, \`sex\` text not null, \`birth_year\` integer null, \`ethnic_group\` text null, \`political_affiliation\` text not null, \`home_community\` text null, constraint \`person_ethnic_group_foreign\` foreign key (\`ethnic_group\`) references \`ethnic_group\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create unique index \`person_person_no_unique\` on \`person\` (\`person_no\`);`);
    this.addSql(`create unique index \`person_id_number_unique\` on \`person\` (\`id_number\`);`);
    this.addSql(`create index \`person_birth_year_index\` on \`person\` (\`birth_year\`);`);
    this.addSql(`create index \`person_ethnic_group_index\` on \`person\` (\`ethnic_group\`);`);
    this.addSql(`create index \`person_home_community_index\` on \`person\` (\`home_community\`);`);

    this.addSql(
      `create table \`party_member\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`person\` text not null, \`kind\` text not null, \`status\` text not null, \`joined_on\` text not null, \`full_on\` text null, constraint \`party_member_person_foreign\` foreign key (\`person\`) references \`person\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`party_member_person_index\` on \`party_member\` (\`person\`);`);
    this.addSql(`create unique index \`party_member_person_unique\` on \`party_member\` (\`person\`);`);
    this.addSql(`create index \`party_member_joined_on_index\` on \`party_member\` (\`joined_on\`);`);

    this.addSql(
      `create table \`affiliation\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`member\` text not null, \`org\` text not null, \`kind\` text not null, \`from\` text not null, \`to\` text null, constraint \`affiliation_member_foreign\` foreign key (\`member\`) references \`party_member\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`affiliation_member_index\` on \`affiliation\` (\`member\`);`);
    this.addSql(`create index \`affiliation_org_index\` on \`affiliation\` (\`org\`);`);
    this.addSql(`create index \`affiliation_from_index\` on \`affiliation\` (\`from\`);`);
    this.addSql(`create unique index \`affiliation_natural\` on \`affiliation\` (\`member\`, \`org\`, \`kind\`, \`from\`);`);

    this.addSql(
      `create table \`deployment\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`person\` text not null, \`kind\` text not null, \`status\` text not null, \`host\` text not null, \`host_region\` text not null, \`home_organization\` text not null, \`duty\` text null, \`specialty\` text null, \`called_on\` text not null, \`answer_due_on\` text not null, \`leave_category\` text null, \`reported_on\` text null, \`started_on\` text null, \`released_on\` text null, \`badge_issued\` integer not null, \`evaluation\` text null, constraint \`deployment_person_foreign\` foreign key (\`person\`) references \`person\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`deployment_person_index\` on \`deployment\` (\`person\`);`);
    this.addSql(`create index \`deployment_status_index\` on \`deployment\` (\`status\`);`);
    this.addSql(`create index \`deployment_host_index\` on \`deployment\` (\`host\`);`);
    this.addSql(`create index \`deployment_host_region_index\` on \`deployment\` (\`host_region\`);`);
    this.addSql(`create index \`deployment_home_organization_index\` on \`deployment\` (\`home_organization\`);`);
    this.addSql(`create index \`deployment_called_on_index\` on \`deployment\` (\`called_on\`);`);
    this.addSql(`create index \`deployment_started_on_index\` on \`deployment\` (\`started_on\`);`);
    this.addSql(`create unique index \`deployment_natural\` on \`deployment\` (\`person\`, \`host\`, \`called_on\`);`);

    this.addSql(
      `create table \`commando\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`name\` text not null, \`kind\` text not null, \`status\` text not null, \`org\` text not null, \`region\` text null, \`leader\` text not null, \`task\` text not null, \`formed_on\` text not null, \`stood_down_on\` text null, constraint \`commando_leader_foreign\` foreign key (\`leader\`) references \`person\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create unique index \`commando_code_unique\` on \`commando\` (\`code\`);`);
    this.addSql(`create index \`commando_status_index\` on \`commando\` (\`status\`);`);
    this.addSql(`create index \`commando_org_index\` on \`commando\` (\`org\`);`);
    this.addSql(`create index \`commando_region_index\` on \`commando\` (\`region\`);`);
    this.addSql(`create index \`commando_leader_index\` on \`commando\` (\`leader\`);`);
    this.addSql(`create index \`commando_formed_on_index\` on \`commando\` (\`formed_on\`);`);

    this.addSql(
      `create table \`commando_member\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`commando\` text not null, \`person\` text not null, \`from\` text not null, \`to\` text null, constraint \`commando_member_commando_foreign\` foreign key (\`commando\`) references \`commando\` (\`id\`) on update no action on delete no action, constraint \`commando_member_person_foreign\` foreign key (\`person\`) references \`person\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`commando_member_commando_index\` on \`commando_member\` (\`commando\`);`);
    this.addSql(`create index \`commando_member_person_index\` on \`commando_member\` (\`person\`);`);
    this.addSql(`create index \`commando_member_from_index\` on \`commando_member\` (\`from\`);`);
    this.addSql(`create unique index \`commando_member_natural\` on \`commando_member\` (\`commando\`, \`person\`, \`from\`);`);

    this.addSql(
      `create table \`position_level\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`name\` text not null, \`name_en\` text not null, \`series\` text not null);`,
    );
    this.addSql(`create unique index \`position_level_code_unique\` on \`position_level\` (\`code\`);`);

    this.addSql(
      `create table \`cadre\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`person\` text not null, \`employer\` text not null, \`managing_organ\` text null, \`source\` text not null, \`position_level\` text null, \`rank\` text null, \`specialty\` text null, \`entered_on\` text null, constraint \`cadre_person_foreign\` foreign key (\`person\`) references \`person\` (\`id\`) on update no action on delete no action, constraint \`cadre_position_level_foreign\` foreign key (\`position_level\`) references \`position_level\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`cadre_person_index\` on \`cadre\` (\`person\`);`);
    this.addSql(`create unique index \`cadre_person_unique\` on \`cadre\` (\`person\`);`);
    this.addSql(`create index \`cadre_employer_index\` on \`cadre\` (\`employer\`);`);
    this.addSql(`create index \`cadre_managing_organ_index\` on \`cadre\` (\`managing_organ\`);`);
    this.addSql(`create index \`cadre_position_level_index\` on \`cadre\` (\`position_level\`);`);

    this.addSql(
      `create table \`post\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`code\` text not null, \`org\` text not null, \`title\` text not null, \`headcount\` integer not null, \`leadership\` integer not null, \`position_level\` text null, constraint \`post_position_level_foreign\` foreign key (\`position_level\`) references \`position_level\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create unique index \`post_code_unique\` on \`post\` (\`code\`);`);
    this.addSql(`create index \`post_org_index\` on \`post\` (\`org\`);`);
    this.addSql(`create index \`post_position_level_index\` on \`post\` (\`position_level\`);`);

    this.addSql(
      `create table \`post_holding\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`post\` text not null, \`person\` text not null, \`from\` text not null, \`to\` text null, \`concurrent\` integer not null, constraint \`post_holding_post_foreign\` foreign key (\`post\`) references \`post\` (\`id\`) on update no action on delete no action, constraint \`post_holding_person_foreign\` foreign key (\`person\`) references \`person\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`post_holding_post_index\` on \`post_holding\` (\`post\`);`);
    this.addSql(`create index \`post_holding_person_index\` on \`post_holding\` (\`person\`);`);
    this.addSql(`create index \`post_holding_from_index\` on \`post_holding\` (\`from\`);`);
    this.addSql(`create unique index \`post_holding_natural\` on \`post_holding\` (\`post\`, \`person\`, \`from\`);`);

    this.addSql(
      `create table \`service_record\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`commando\` text not null, \`person\` text not null, \`served_on\` text not null, \`hours\` integer not null, \`task\` text null, constraint \`service_record_commando_foreign\` foreign key (\`commando\`) references \`commando\` (\`id\`) on update no action on delete no action, constraint \`service_record_person_foreign\` foreign key (\`person\`) references \`person\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`service_record_commando_index\` on \`service_record\` (\`commando\`);`);
    this.addSql(`create index \`service_record_person_index\` on \`service_record\` (\`person\`);`);
    this.addSql(`create index \`service_record_served_on_index\` on \`service_record\` (\`served_on\`);`);
    this.addSql(`create unique index \`service_record_natural\` on \`service_record\` (\`commando\`, \`person\`, \`served_on\`);`);

    this.addSql(
      `create table \`talent_card\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`holder\` text not null, \`status\` text not null, \`card_no\` text null, \`level\` text null, \`issued_by\` text null, \`applied_on\` text not null, \`publicised_on\` text null, \`issued_on\` text null, \`valid_to\` text null, constraint \`talent_card_holder_foreign\` foreign key (\`holder\`) references \`person\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`talent_card_holder_index\` on \`talent_card\` (\`holder\`);`);
    this.addSql(`create index \`talent_card_status_index\` on \`talent_card\` (\`status\`);`);
    this.addSql(`create unique index \`talent_card_card_no_unique\` on \`talent_card\` (\`card_no\`);`);
    this.addSql(`create index \`talent_card_issued_by_index\` on \`talent_card\` (\`issued_by\`);`);
    this.addSql(`create index \`talent_card_applied_on_index\` on \`talent_card\` (\`applied_on\`);`);
    this.addSql(`create index \`talent_card_valid_to_index\` on \`talent_card\` (\`valid_to\`);`);
    this.addSql(`create unique index \`talent_card_natural\` on \`talent_card\` (\`holder\`, \`applied_on\`);`);

    this.addSql(
      `create table \`card_service\` (\`id\` text not null primary key, \`version\` integer not null default 1, \`card\` text not null, \`category\` text not null, \`status\` text not null, \`provider\` text null, \`requested_on\` text not null, \`accepted_on\` text null, \`done_on\` text null, \`decline_reason\` text null, \`rating\` integer null, constraint \`card_service_card_foreign\` foreign key (\`card\`) references \`talent_card\` (\`id\`) on update no action on delete no action, constraint \`card_service_category_foreign\` foreign key (\`category\`) references \`card_service_category\` (\`id\`) on update no action on delete no action);`,
    );
    this.addSql(`create index \`card_service_card_index\` on \`card_service\` (\`card\`);`);
    this.addSql(`create index \`card_service_category_index\` on \`card_service\` (\`category\`);`);
    this.addSql(`create index \`card_service_status_index\` on \`card_service\` (\`status\`);`);
    this.addSql(`create index \`card_service_provider_index\` on \`card_service\` (\`provider\`);`);
    this.addSql(`create index \`card_service_requested_on_index\` on \`card_service\` (\`requested_on\`);`);
    this.addSql(`create unique index \`card_service_natural\` on \`card_service\` (\`card\`, \`category\`, \`requested_on\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`card_service_category\`;`);
    this.addSql(`drop table if exists \`ethnic_group\`;`);
    this.addSql(`drop table if exists \`person\`;`);
    this.addSql(`drop table if exists \`party_member\`;`);
    this.addSql(`drop table if exists \`affiliation\`;`);
    this.addSql(`drop table if exists \`deployment\`;`);
    this.addSql(`drop table if exists \`commando\`;`);
    this.addSql(`drop table if exists \`commando_member\`;`);
    this.addSql(`drop table if exists \`position_level\`;`);
    this.addSql(`drop table if exists \`cadre\`;`);
    this.addSql(`drop table if exists \`post\`;`);
    this.addSql(`drop table if exists \`post_holding\`;`);
    this.addSql(`drop table if exists \`service_record\`;`);
    this.addSql(`drop table if exists \`talent_card\`;`);
    this.addSql(`drop table if exists \`card_service\`;`);
  }
}
