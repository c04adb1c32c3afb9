import { run } from '@redsail/kit';
import { livelihood } from './subgraph.js';

await run(livelihood);
