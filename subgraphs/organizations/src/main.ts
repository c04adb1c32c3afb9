import { run } from '@redsail/kit';
import { organizations } from './subgraph.js';

await run(organizations);
