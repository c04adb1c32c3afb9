import { run } from '@redsail/kit';
import { personnel } from './subgraph.js';

await run(personnel);
