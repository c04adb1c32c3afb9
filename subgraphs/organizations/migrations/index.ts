import type { Migrations } from '@redsail/kit';

export const migrations: Migrations = { sqlite: [], postgres: [] };
