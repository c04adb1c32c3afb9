import { addDays, type District, type SampleOrganization } from '@redsail/district';
import type { SampleBatch, SampleRow } from '@redsail/kit';
import { Organization } from '../src/organization/organization.register.js';
import { type Life, waves } from './waves.js';

export function* organizationBatches(layout: District): Iterable<SampleBatch> {
  yield* waves(Organization, [...layout.organizations].map(lifeOf));
}

/** The layout's last day of an ad-hoc body is included; validity here ends the day after. */
const endOf = ({ endsOn }: SampleOrganization): string | null => endsOn && addDays(endsOn, 1);

function lifeOf(one: SampleOrganization): Life {
  const founded: SampleRow = {
    code: one.code,
    name: one.name,
    shortName: one.shortName,
    kind: one.kind,
    level: one.level,
    uscc: one.uscc,
    region: one.region,
    parent: one.parent,
    industryOrgan: one.industryOrgan,
    systemSectorCode: one.systemSector,
    host: one.host,
    purpose: one.purpose,
    status: 'ACTIVE',
    validFrom: one.startsOn,
    validTo: endOf(one),
    ...(one.startsOn ? { $effectiveOn: one.startsOn } : {}),
  };
  if (one.status === 'ACTIVE') return [founded];
  return [founded, { code: one.code, status: 'ENDED', $act: 'endOrganization', $effectiveOn: endOf(one), $reason: '任务完成' }];
}
