import { batched, connection, extend, type Row } from '@redsail/kit';
import { dictItem } from '../dictionary/dict-items.js';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { pathField } from '../tree/path-field.js';
import { Organization } from './organization.register.js';

export const SYSTEM_SECTOR = 'system-sector';

export const organizationExtension = extend(
  Organization,
  {},
  {
    path: pathField(Organization, 'parent', '隶属路径 · from the root of the tree down to this organisation'),
    partyOrganizations: connection(() => PartyOrganization, { by: 'unit' }, '党组织 · party organisations set up in it'),
    systemSector: batched(
      'DictItem',
      '系统领域 · one of the six system sectors',
      { needs: ['systemSectorCode'] },
      (rows: readonly Row[], _, context) =>
        dictItem(
          context,
          SYSTEM_SECTOR,
          rows.map((row) => row.systemSectorCode),
        ),
    ),
  },
);
