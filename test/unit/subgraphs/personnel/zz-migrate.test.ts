import { personnel } from '@redsail/personnel';
import { createMigration } from '../../../../subgraphs/kit/src/program/create-migration.js';
test('migration', async () => {
  await createMigration(personnel, '/work/main/subgraphs/personnel', 'initial', 'postgres://postgres@127.0.0.1:5432/postgres');
}, 60000);
