import { recordParts } from '../../../../schema/src/contracts/record-part.js';
import { readTaggedGraph } from '../../../../schema/src/contracts/tagged-graph.js';
import { subgraphSdls } from '../../../support/subgraph-sdls.js';

const sdl = `type Work { size: Int birthYear: Int } type WorkOrder { size: Int dueOn: Int } type Order { no: Int }
  input WorkFilter { size: Int birth_year: Int and: Int } input WorkOrderFilter { size: Int } input WorkOrderWhereInput { dueOn: Int }
  enum WorkOrderOrderField { DUE_ON } input WorkSort { size: Int } input WorkInput { size: Int } input CreateWorkInput { size: Int }
  input Filter { size: Int } enum WorkOrderBy { SIZE }`;
const recordPart = recordParts(readTaggedGraph(subgraphSdls({ works: sdl })));

test.each([
  ['WorkFilter', 'size', 'Work.size'],
  ['WorkFilter', 'birth_year', 'Work.birthYear'],
  ['WorkSort', 'size', 'Work.size'],
  ['WorkOrderBy', 'SIZE', 'Work.size'],
  ['WorkOrderFilter', 'size', 'WorkOrder.size'],
  ['WorkOrderWhereInput', 'dueOn', 'WorkOrder.dueOn'],
  ['WorkOrderOrderField', 'DUE_ON', 'WorkOrder.dueOn'],
])('%s.%s is of %s', (input, part, record) => expect(recordPart(input, part)).toBe(record));

test.each([
  ['WorkFilter', 'and'],
  ['WorkInput', 'size'],
  ['CreateWorkInput', 'size'],
  ['Filter', 'size'],
])('%s.%s is of no record: it filters nothing, or is named after none', (input, part) => expect(recordPart(input, part)).toBeUndefined());
