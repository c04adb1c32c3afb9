import { batched, connection, extend, type Row } from '@redsail/kit';
import { dictItems } from '../dictionary/dict-items.js';
import { covers } from '../rating/cycle.js';
import { StarRating } from '../rating/star-rating.register.js';
import { RiderStation } from '../rider-station/rider-station.register.js';
import { COVERAGE, FUNCTION } from '../rules/o10-red-sail-coverage.js';
import { pathField } from '../tree/path-field.js';
import { CoveredUnit } from './covered-unit.register.js';
import { mayHoldFormalAffiliations } from './kinds.js';
import { flagsOf, type Flagged } from './party-organization-flags.js';
import { PartyOrganization } from './party-organization.register.js';
import { termEnd } from './term-end.js';

interface RatingArgs {
  readonly scheme?: string | null;
  readonly asOf?: string | null;
}

export const partyOrganizationExtension = extend(
  PartyOrganization,
  {},
  {
    path: pathField(PartyOrganization, 'superior', '隶属路径 · from the root of the tree down to this organisation'),
    flags: batched(
      '[PartyOrganizationFlag!]!',
      '提示 · what an office should look at',
      {
        needs: [
          'kind',
          'status',
          'startedOn',
          'taskEndedOn',
          'secretaryVacant',
          'termStartOn',
          'termYears',
          'fullMembersAtApproval',
          'membersCounted',
        ],
        args: { asOf: ['Date', '时点 · on that day; today without one'] },
      },
      async (rows: readonly (Row & Flagged)[], { asOf }: { asOf?: string | null }, context) =>
        rows.map((row) => flagsOf(row, asOf ?? context.today)),
    ),
    mayHoldFormalAffiliations: batched(
      'Boolean!',
      '可接收正式组织关系 · members may have their formal affiliation here (rules O7, P2)',
      { needs: ['kind', 'functional'] },
      async (rows: readonly Row[]) => rows.map((row) => mayHoldFormalAffiliations(String(row.kind), Boolean(row.functional))),
    ),
    termEndsOn: batched(
      'Date',
      '本届届满日期 · day this term is over',
      { needs: ['termStartOn', 'termYears'] },
      async (rows: readonly (Row & Flagged)[]) => rows.map((row) => termEnd(row) ?? null),
    ),
    coverage: batched(
      '[DictItem!]!',
      '覆盖群体 · whom a red-sail branch covers',
      { needs: ['coverageCodes'] },
      (rows: readonly Row[], _, context) =>
        dictItems(
          context,
          COVERAGE,
          rows.map((row) => row.coverageCodes),
        ),
    ),
    functions: batched(
      '[DictItem!]!',
      '功能 · functions of a red-sail branch',
      { needs: ['functionCodes'] },
      (rows: readonly Row[], _, context) =>
        dictItems(
          context,
          FUNCTION,
          rows.map((row) => row.functionCodes),
        ),
    ),
    coveredUnits: connection(() => CoveredUnit, { by: 'branch' }, '覆盖单位 · units that a joint branch covers'),
    riderStations: connection(() => RiderStation, { by: 'host' }, '骑士驿站 · rider stations it hosts'),
    ratings: batched(
      '[StarRating!]',
      '星级评定 · ratings of the organisation, latest cycle first',
      {
        scope: 'rating:read',
        args: {
          scheme: ['RatingScheme', '评定类别 · of this scheme'],
          asOf: ['Date', '周期所含日期 · whose cycle covers that day'],
        },
      },
      async (rows: readonly Row[], { scheme, asOf }: RatingArgs, context) => {
        const ratings = await context
          .rows(StarRating)
          .where({ organization: rows.map((row) => row.id), scheme: scheme ?? undefined })
          .orderBy('cycle', 'desc')
          .all();
        const wanted = asOf ? ratings.filter((one) => covers(String(one.cycle), asOf)) : ratings;
        const found = Map.groupBy(wanted, (one) => String(one.organization));
        return rows.map((row) => found.get(row.id) ?? []);
      },
    ),
  },
);
