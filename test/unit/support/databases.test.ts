import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { describeOnEachDatabase } from '../../support/databases.js';

describeOnEachDatabase('a database for tests', (database) => {
  const second = database.another();

  test('is empty, of its own, and of the kind asked for', async () => {
    expect(second.dialect).toBe(database.dialect);
    expect(second.url).not.toBe(database.url);
    if (database.dialect === 'sqlite') {
      expect(database.url).toMatch(/^sqlite:\//);
      expect(existsSync(dirname(database.url.slice('sqlite:'.length)))).toBe(true);
    } else {
      const client = new Client({ connectionString: database.url });
      await client.connect();
      const { rows } = await client.query("select count(*)::int as tables from information_schema.tables where table_schema = 'public'");
      await client.end();
      expect(rows).toEqual([{ tables: 0 }]);
    }
  });
});
