import { Migration } from '@redsail/kit';

export class Migration20261122073212 extends Migration {
  override name = 'Migration20261122073212';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "card_service_category" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "label" text collate "C" null, "status" text collate "C" not null, primary key ("id"));`,
    );
    this.addSql(`alter table "card_service_category" add constraint "card_service_category_code_unique" unique ("code");`);

    this.addSql(
      `create table "ethnic_group" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "letters" text collate "C" null, "name" text collate "C" not null, "name_en" text collate "C" not null, primary key ("id"));`,
    );
    this.addSql(`alter table "ethnic_group" add constraint "ethnic_group_code_unique" unique ("code");`);

    this.addSql(
      `create table "person" ("id" text collate "C" not null, "version" int not null default 1, "person_no" text collate "C" not null, "name" text not null, "phone" text null, "id_number" text null, "sex" text collate "C" not null, "birth_year" integer null, "ethnic_group" text collate "C" null, "political_affiliation" text collate "C" not null, "home_community" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`alter table "person" add constraint "person_person_no_unique" unique ("person_no");`);
    this.addSql(`alter table "person" add constraint "person_id_number_unique" unique ("id_number");`);
    this.addSql(`create index "person_birth_year_index" on "person" ("birth_year");`);
    this.addSql(`create index "person_ethnic_group_index" on "person" ("ethnic_group");`);
    this.addSql(`create index "person_home_community_index" on "person" ("home_community");`);

    this.addSql(
      `create table "party_member" ("id" text collate "C" not null, "version" int not null default 1, "person" text collate "C" not null, "kind" text collate "C" not null, "status" text collate "C" not null, "joined_on" date not null, "full_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "party_member" add constraint "party_member_person_unique" unique ("person");`);
    this.addSql(`create index "party_member_joined_on_index" on "party_member" ("joined_on");`);

    this.addSql(
      `create table "affiliation" ("id" text collate "C" not null, "version" int not null default 1, "member" text collate "C" not null, "org" text collate "C" not null, "kind" text collate "C" not null, "from" date not null, "to" date null, primary key ("id"));`,
    );
    this.addSql(`create index "affiliation_member_index" on "affiliation" ("member");`);
    this.addSql(`create index "affiliation_org_index" on "affiliation" ("org");`);
    this.addSql(`create index "affiliation_from_index" on "affiliation" ("from");`);
    this.addSql(`alter table "affiliation" add constraint "affiliation_natural" unique ("member", "org", "kind", "from");`);

    this.addSql(
      `create table "deployment" ("id" text collate "C" not null, "version" int not null default 1, "person" text collate "C" not null, "kind" text collate "C" not null, "status" text collate "C" not null, "host" text collate "C" not null, "host_region" text collate "C" not null, "home_organization" text collate "C" not null, "duty" text collate "C" null, "specialty" text collate "C" null, "called_on" date not null, "answer_due_on" date not null, "leave_category" text collate "C" null, "reported_on" date null, "started_on" date null, "released_on" date null, "badge_issued" boolean not null, "evaluation" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`create index "deployment_person_index" on "deployment" ("person");`);
    this.addSql(`create index "deployment_status_index" on "deployment" ("status");`);
    this.addSql(`create index "deployment_host_index" on "deployment" ("host");`);
    this.addSql(`create index "deployment_host_region_index" on "deployment" ("host_region");`);
    this.addSql(`create index "deployment_home_organization_index" on "deployment" ("home_organization");`);
    this.addSql(`create index "deployment_called_on_index" on "deployment" ("called_on");`);
    this.addSql(`create index "deployment_started_on_index" on "deployment" ("started_on");`);
    this.addSql(`alter table "deployment" add constraint "deployment_natural" unique ("person", "host", "called_on");`);

    this.addSql(
      `create table "commando" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "name" text collate "C" not null, "kind" text collate "C" not null, "status" text collate "C" not null, "org" text collate "C" not null, "region" text collate "C" null, "leader" text collate "C" not null, "task" text collate "C" not null, "formed_on" date not null, "stood_down_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "commando" add constraint "commando_code_unique" unique ("code");`);
    this.addSql(`create index "commando_status_index" on "commando" ("status");`);
    this.addSql(`create index "commando_org_index" on "commando" ("org");`);
    this.addSql(`create index "commando_region_index" on "commando" ("region");`);
    this.addSql(`create index "commando_leader_index" on "commando" ("leader");`);
    this.addSql(`create index "commando_formed_on_index" on "commando" ("formed_on");`);

    this.addSql(
      `create table "commando_member" ("id" text collate "C" not null, "version" int not null default 1, "commando" text collate "C" not null, "person" text collate "C" not null, "from" date not null, "to" date null, primary key ("id"));`,
    );
    this.addSql(`create index "commando_member_commando_index" on "commando_member" ("commando");`);
    this.addSql(`create index "commando_member_person_index" on "commando_member" ("person");`);
    this.addSql(`create index "commando_member_from_index" on "commando_member" ("from");`);
    this.addSql(`alter table "commando_member" add constraint "commando_member_natural" unique ("commando", "person", "from");`);

    this.addSql(
      `create table "position_level" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "name" text collate "C" not null, "name_en" text collate "C" not null, "series" text collate "C" not null, primary key ("id"));`,
    );
    this.addSql(`alter table "position_level" add constraint "position_level_code_unique" unique ("code");`);

    this.addSql(
      `create table "cadre" ("id" text collate "C" not null, "version" int not null default 1, "person" text collate "C" not null, "employer" text collate "C" not null, "managing_organ" text collate "C" null, "source" text collate "C" not null, "position_level" text collate "C" null, "rank" text collate "C" null, "specialty" text collate "C" null, "entered_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "cadre" add constraint "cadre_person_unique" unique ("person");`);
    this.addSql(`create index "cadre_employer_index" on "cadre" ("employer");`);
    this.addSql(`create index "cadre_managing_organ_index" on "cadre" ("managing_organ");`);
    this.addSql(`create index "cadre_position_level_index" on "cadre" ("position_level");`);

    this.addSql(
      `create table "post" ("id" text collate "C" not null, "version" int not null default 1, "code" text collate "C" not null, "org" text collate "C" not null, "title" text collate "C" not null, "headcount" integer not null, "leadership" boolean not null, "position_level" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`alter table "post" add constraint "post_code_unique" unique ("code");`);
    this.addSql(`create index "post_org_index" on "post" ("org");`);
    this.addSql(`create index "post_position_level_index" on "post" ("position_level");`);

    this.addSql(
      `create table "post_holding" ("id" text collate "C" not null, "version" int not null default 1, "post" text collate "C" not null, "person" text collate "C" not null, "from" date not null, "to" date null, "concurrent" boolean not null, primary key ("id"));`,
    );
    this.addSql(`create index "post_holding_post_index" on "post_holding" ("post");`);
    this.addSql(`create index "post_holding_person_index" on "post_holding" ("person");`);
    this.addSql(`create index "post_holding_from_index" on "post_holding" ("from");`);
    this.addSql(`alter table "post_holding" add constraint "post_holding_natural" unique ("post", "person", "from");`);

    this.addSql(
      `create table "service_record" ("id" text collate "C" not null, "version" int not null default 1, "commando" text collate "C" not null, "person" text collate "C" not null, "served_on" date not null, "hours" bigint not null, "task" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`create index "service_record_commando_index" on "service_record" ("commando");`);
    this.addSql(`create index "service_record_person_index" on "service_record" ("person");`);
    this.addSql(`create index "service_record_served_on_index" on "service_record" ("served_on");`);
    this.addSql(`alter table "service_record" add constraint "service_record_natural" unique ("commando", "person", "served_on");`);

    this.addSql(
      `create table "talent_card" ("id" text collate "C" not null, "version" int not null default 1, "holder" text collate "C" not null, "status" text collate "C" not null, "card_no" text collate "C" null, "level" text collate "C" null, "issued_by" text collate "C" null, "applied_on" date not null, "publicised_on" date null, "issued_on" date null, "valid_to" date null, primary key ("id"));`,
    );
    this.addSql(`create index "talent_card_holder_index" on "talent_card" ("holder");`);
    this.addSql(`create index "talent_card_status_index" on "talent_card" ("status");`);
    this.addSql(`alter table "talent_card" add constraint "talent_card_card_no_unique" unique ("card_no");`);
    this.addSql(`create index "talent_card_issued_by_index" on "talent_card" ("issued_by");`);
    this.addSql(`create index "talent_card_applied_on_index" on "talent_card" ("applied_on");`);
    this.addSql(`create index "talent_card_valid_to_index" on "talent_card" ("valid_to");`);
    this.addSql(`alter table "talent_card" add constraint "talent_card_natural" unique ("holder", "applied_on");`);

    this.addSql(
      `create table "card_service" ("id" text collate "C" not null, "version" int not null default 1, "card" text collate "C" not null, "category" text collate "C" not null, "status" text collate "C" not null, "provider" text collate "C" null, "requested_on" date not null, "accepted_on" date null, "done_on" date null, "decline_reason" text collate "C" null, "rating" integer null, primary key ("id"));`,
    );
    this.addSql(`create index "card_service_card_index" on "card_service" ("card");`);
    this.addSql(`create index "card_service_category_index" on "card_service" ("category");`);
    this.addSql(`create index "card_service_status_index" on "card_service" ("status");`);
    this.addSql(`create index "card_service_provider_index" on "card_service" ("provider");`);
    this.addSql(`create index "card_service_requested_on_index" on "card_service" ("requested_on");`);
    this.addSql(`alter table "card_service" add constraint "card_service_natural" unique ("card", "category", "requested_on");`);

    this.addSql(
      `alter table "person" add constraint "person_ethnic_group_foreign" foreign key ("ethnic_group") references "ethnic_group" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "party_member" add constraint "party_member_person_foreign" foreign key ("person") references "person" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "affiliation" add constraint "affiliation_member_foreign" foreign key ("member") references "party_member" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "deployment" add constraint "deployment_person_foreign" foreign key ("person") references "person" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "commando" add constraint "commando_leader_foreign" foreign key ("leader") references "person" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "commando_member" add constraint "commando_member_commando_foreign" foreign key ("commando") references "commando" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "commando_member" add constraint "commando_member_person_foreign" foreign key ("person") references "person" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "cadre" add constraint "cadre_person_foreign" foreign key ("person") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "cadre" add constraint "cadre_position_level_foreign" foreign key ("position_level") references "position_level" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "post" add constraint "post_position_level_foreign" foreign key ("position_level") references "position_level" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "post_holding" add constraint "post_holding_post_foreign" foreign key ("post") references "post" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "post_holding" add constraint "post_holding_person_foreign" foreign key ("person") references "person" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "service_record" add constraint "service_record_commando_foreign" foreign key ("commando") references "commando" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "service_record" add constraint "service_record_person_foreign" foreign key ("person") references "person" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "talent_card" add constraint "talent_card_holder_foreign" foreign key ("holder") references "person" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "card_service" add constraint "card_service_card_foreign" foreign key ("card") references "talent_card" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "card_service" add constraint "card_service_category_foreign" foreign key ("category") references "card_service_category" ("id") on update no action on delete no action;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "card_service" drop constraint "card_service_category_foreign";`);
    this.addSql(`alter table "person" drop constraint "person_ethnic_group_foreign";`);
    this.addSql(`alter table "party_member" drop constraint "party_member_person_foreign";`);
    this.addSql(`alter table "deployment" drop constraint "deployment_person_foreign";`);
    this.addSql(`alter table "commando" drop constraint "commando_leader_foreign";`);
    this.addSql(`alter table "commando_member" drop constraint "commando_member_person_foreign";`);
    this.addSql(`alter table "cadre" drop constraint "cadre_person_foreign";`);
    this.addSql(`alter table "post_holding" drop constraint "post_holding_person_foreign";`);
    this.addSql(`alter table "service_record" drop constraint "service_record_person_foreign";`);
    this.addSql(`alter table "talent_card" drop constraint "talent_card_holder_foreign";`);
    this.addSql(`alter table "affiliation" drop constraint "affiliation_member_foreign";`);
    this.addSql(`alter table "commando_member" drop constraint "commando_member_commando_foreign";`);
    this.addSql(`alter table "service_record" drop constraint "service_record_commando_foreign";`);
    this.addSql(`alter table "cadre" drop constraint "cadre_position_level_foreign";`);
    this.addSql(`alter table "post" drop constraint "post_position_level_foreign";`);
    this.addSql(`alter table "post_holding" drop constraint "post_holding_post_foreign";`);
    this.addSql(`alter table "card_service" drop constraint "card_service_card_foreign";`);

    this.addSql(`drop table if exists "card_service_category" cascade;`);
    this.addSql(`drop table if exists "ethnic_group" cascade;`);
    this.addSql(`drop table if exists "person" cascade;`);
    this.addSql(`drop table if exists "party_member" cascade;`);
    this.addSql(`drop table if exists "affiliation" cascade;`);
    this.addSql(`drop table if exists "deployment" cascade;`);
    this.addSql(`drop table if exists "commando" cascade;`);
    this.addSql(`drop table if exists "commando_member" cascade;`);
    this.addSql(`drop table if exists "position_level" cascade;`);
    this.addSql(`drop table if exists "cadre" cascade;`);
    this.addSql(`drop table if exists "post" cascade;`);
    this.addSql(`drop table if exists "post_holding" cascade;`);
    this.addSql(`drop table if exists "service_record" cascade;`);
    this.addSql(`drop table if exists "talent_card" cascade;`);
    this.addSql(`drop table if exists "card_service" cascade;`);
  }
}
