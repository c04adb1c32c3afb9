import { connection, extend } from '@redsail/kit';
import { LivelihoodItem } from '../item/livelihood-item.register.js';
import { RenewalProject } from '../renewal/renewal-project.register.js';

export const organizationExtension = extend(
  'Organization',
  { key: 'code' },
  {
    ledItems: connection(() => LivelihoodItem, { by: 'leadOrgan' }, '牵头的民生实事 · livelihood items it leads'),
    ledRenewalProjects: connection(
      () => RenewalProject,
      { by: 'leadOrgan' },
      '负责的城市更新项目 · renewal projects it is responsible for',
    ),
  },
);
