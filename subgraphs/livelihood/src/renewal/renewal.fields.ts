import { batch, batched, extend, type Context } from '@redsail/kit';
import { compare } from '../amount/exact.js';
import { pageOf, type ListArgs } from '../read/page.js';
import { completionRate } from '../rules/l1-completion-is-done-over-plan.js';
import type { RenewalCategory } from './renewal.choices.js';
import { RenewalProgramme } from './renewal-programme.register.js';
import { RenewalProject } from './renewal-project.register.js';
import { totalsOf, type RenewalTotals, type SummedProject } from './renewal-totals.js';

export const renewalProjectFields = extend(
  RenewalProject,
  { needs: ['completed', 'annualPlan'] },
  {
    completionRate: batched(
      'Ratio',
      '完成率 · completed / annualPlan, may exceed 1; null without a plan',
      {},
      async (keys: readonly RenewalProject[]) => keys.map((key) => completionRate({ done: key.completed, plan: key.annualPlan ?? null })),
    ),
  },
);

type Keys = readonly Pick<RenewalProgramme, 'id'>[];

/** The projects of programmes, read once however many totals are asked for. */
async function projectsOf(context: Context, keys: Keys): Promise<RenewalProject[][]> {
  const loader = batch<string, RenewalProject[]>(context, 'renewal projects of programmes', async (ids) => {
    const rows = (await context
      .rows(RenewalProject)
      .where({ programme: [...ids] })
      .all()) as unknown as RenewalProject[];
    const found = Map.groupBy(rows, (row) => row.programme);
    return ids.map((id) => found.get(id) ?? []);
  });
  return Promise.all(keys.map((key) => loader.load(key.id)));
}

const total =
  <T>(pick: (totals: RenewalTotals) => T) =>
  async (keys: Keys, _args: unknown, context: Context) =>
    (await projectsOf(context, keys)).map((projects) => pick(totalsOf(projects as readonly SummedProject[])));

interface ByCompletion extends ListArgs {
  readonly category?: RenewalCategory | null;
  readonly direction: 'ASC' | 'DESC';
}

/** Projects without a plan have no rate and stand last either way. */
function byRate(projects: readonly RenewalProject[], direction: 'ASC' | 'DESC'): RenewalProject[] {
  const rated = projects.map((project) => ({
    project,
    rate: completionRate({ done: project.completed, plan: project.annualPlan ?? null }),
  }));
  rated.sort((one, other) => {
    if (one.rate === null || other.rate === null) return Number(one.rate === null) - Number(other.rate === null);
    const order = compare(one.rate, other.rate) * (direction === 'ASC' ? 1 : -1);
    return order || (one.project.id < other.project.id ? -1 : 1);
  });
  return rated.map((one) => one.project);
}

export const renewalProgrammeFields = extend(
  RenewalProgramme,
  {},
  {
    projectCount: batched(
      'Int!',
      '项目数 · number of projects',
      {},
      total((totals) => totals.projectCount),
    ),
    totalInvestment: batched(
      'Money!',
      '总投资 · total investment',
      {},
      total((totals) => totals.totalInvestment),
    ),
    annualPlan: batched(
      'Money!',
      '年度投资计划 · planned for the year',
      {},
      total((totals) => totals.annualPlan),
    ),
    completed: batched(
      'Money!',
      '已完成投资 · completed in the year',
      {},
      total((totals) => totals.completed),
    ),
    completionRate: batched(
      'Ratio',
      '完成率 · sum(completed) / sum(annualPlan), may exceed 1; null without a plan',
      {},
      total((totals) => totals.completionRate),
    ),
    byCategory: batched(
      '[RenewalCategoryTotal!]!',
      '分类 · totals by category',
      {},
      total((totals) => totals.byCategory),
    ),
    projectsByCompletion: batched(
      'RenewalProjectConnection!',
      '按完成率排序的项目 · projects in order of completion; those without a plan stand last',
      {
        args: {
          category: ['RenewalCategory', '类别 · category'],
          direction: ['OrderDirection! = ASC', '方向 · direction'],
          first: 'Int! = 50',
          after: 'String',
        },
      },
      async (keys: Keys, args: ByCompletion, context) =>
        (await projectsOf(context, keys)).map((projects) => {
          const wanted = projects.filter((project) => !args.category || project.category === args.category);
          return pageOf(byRate(wanted, args.direction), args, 'otherwise');
        }),
    ),
  },
);
