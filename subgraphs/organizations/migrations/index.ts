import type { Migrations } from '@redsail/kit';
import * as sqlite1 from './sqlite/20261122073200-initial.js';
import * as postgres1 from './postgres/20261122073200-initial.js';

/** Written by `main.js migration <name>`. */
export const migrations: Migrations = {
  sqlite: [{ name: '20261122073200-initial', class: Object.values(sqlite1)[0]! }],
  postgres: [{ name: '20261122073200-initial', class: Object.values(postgres1)[0]! }],
};
