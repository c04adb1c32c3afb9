import { batched, connection, extend, townKindOf, villageKindOf, type Context, type Row } from '@redsail/kit';
import { CommunityProfile } from '../community-profile/community-profile.register.js';
import { Forum } from '../forum/forum.register.js';
import { Organization } from '../organization/organization.register.js';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { RiderStation } from '../rider-station/rider-station.register.js';
import { pathField } from '../tree/path-field.js';
import { RegionSuccession } from './region-succession.register.js';
import { regionStatus } from './region-status.js';
import { Region } from './region.register.js';

type RegionRow = Row & { readonly code: string };

const AS_OF = { asOf: ['Date', '时点 · on that day; today without one'] } as const;

/** What a division leads to inside this department. Counts of what is below it stand in region-counts.queries.ts. */
export const regionExtension = extend(
  Region,
  { needs: ['code'] },
  {
    path: pathField(Region, 'parent', '区划路径 · from the province down to this division'),
    townKind: batched('TownKind', '乡级类型 · kind of the town-level division, by its code', {}, async (rows: readonly RegionRow[]) =>
      rows.map((row) => (row.code.endsWith('000') ? (townKindOf(row.code) ?? null) : null)),
    ),
    villageKind: batched(
      'VillageKind',
      '村级类型 · kind of the village-level division, by its code',
      {},
      async (rows: readonly RegionRow[]) => rows.map((row) => villageKindOf(row.code) ?? null),
    ),
    status: batched(
      'RegionStatus!',
      '状态 · in force or abolished, on a day',
      { needs: ['validFrom', 'validTo'], args: AS_OF },
      async (rows: readonly Row[], { asOf }: { asOf?: string }, context) => rows.map((row) => regionStatus(row, asOf ?? context.today)),
    ),
    successors: batched('[Region!]!', '后继区划 · divisions that took over', {}, (rows: readonly Row[], _, context) =>
      linked(context, rows, 'predecessor', 'successor'),
    ),
    predecessors: batched('[Region!]!', '前身区划 · divisions it took over from', {}, (rows: readonly Row[], _, context) =>
      linked(context, rows, 'successor', 'predecessor'),
    ),
    successions: connection(() => RegionSuccession, { by: 'predecessor' }, '沿革 · how it was succeeded: kind and day'),
    organizations: connection(() => Organization, { by: 'region' }, '单位 · organisations of the division itself'),
    partyOrganizations: connection(() => PartyOrganization, { by: 'region' }, '党组织 · party organisations of the division itself'),
    riderStations: connection(() => RiderStation, { by: 'region' }, '骑士驿站 · rider stations of the division itself'),
    forums: connection(() => Forum, { by: 'community' }, '议事平台 · forums of the community'),
    communityProfiles: connection(() => CommunityProfile, { by: 'region' }, '社区概况 · what was known of the community on several days'),
  },
);

/** The divisions at the other end of the successions of each row: one statement for the links, one for the divisions. */
async function linked(context: Context, rows: readonly Row[], near: string, far: string): Promise<Row[][]> {
  const links = await context
    .rows(RegionSuccession)
    .where({ [near]: rows.map((row) => row.id) })
    .orderBy(far)
    .all();
  const byNear = Map.groupBy(links, (link) => String(link[near]));
  return Promise.all(
    rows.map(async (row) => {
      const found = await Promise.all((byNear.get(row.id) ?? []).map((link) => context.load(Region, String(link[far]))));
      return found.filter((one) => one !== null);
    }),
  );
}
