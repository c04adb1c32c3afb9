import { choice, count, money, ratio, value } from '@redsail/kit';
import { Field } from 'type-graphql';
import { sumOfYuan } from '../amount/exact.js';
import { rollUp } from '../rules/l1-completion-is-done-over-plan.js';
import { RenewalCategory, RenewalStatus } from './renewal.choices.js';
import type { RenewalProject } from './renewal-project.register.js';

@value('分类合计 · totals of one category of renewal')
export class RenewalCategoryTotal {
  @choice(RenewalCategory, '类别 · category') category!: RenewalCategory;
  @count('项目数 · projects') count!: number;
  @count('已开工 · projects started, finished ones included') started!: number;
  @money('总投资 · total investment') totalInvestment!: string;
  @money('年度投资计划 · planned for the year') annualPlan!: string;
  @money('已完成投资 · completed in the year') completed!: string;
  @ratio('完成率 · sum(completed) / sum(annualPlan), may exceed 1', { nullable: true }) completionRate!: string | null;
}

/** Totals of a set of projects; the rate is of the sums, not the mean of the rates. */
@value('城市更新合计 · totals of renewal projects')
export class RenewalTotals {
  @count('项目数 · projects') projectCount!: number;
  @count('已开工 · projects started, finished ones included') started!: number;
  @money('总投资 · total investment') totalInvestment!: string;
  @money('年度投资计划 · planned for the year') annualPlan!: string;
  @money('已完成投资 · completed in the year') completed!: string;
  @ratio('完成率 · sum(completed) / sum(annualPlan), may exceed 1', { nullable: true }) completionRate!: string | null;
  @Field(() => [RenewalCategoryTotal], { description: '分类 · by category' }) byCategory!: RenewalCategoryTotal[];
}

type Summed = Pick<RenewalProject, 'category' | 'status' | 'totalInvestment' | 'annualPlan' | 'completed'>;

/** Columns that totals are made of. */
export const SUMMED = ['category', 'status', 'totalInvestment', 'annualPlan', 'completed'] as const;

function add(projects: readonly Summed[]) {
  const progress = rollUp(projects.map((project) => ({ done: project.completed, plan: project.annualPlan ?? null })));
  return {
    started: projects.filter((project) => project.status !== RenewalStatus.PLANNED).length,
    totalInvestment: sumOfYuan(projects.map((project) => project.totalInvestment)),
    annualPlan: sumOfYuan([progress.plan]),
    completed: sumOfYuan(projects.map((project) => project.completed)),
    completionRate: progress.completionRate,
  };
}

export function totalsOf(projects: readonly Summed[]): RenewalTotals {
  const groups = Map.groupBy(projects, (project) => project.category);
  const byCategory = Object.values(RenewalCategory)
    .filter((category) => groups.has(category))
    .map((category) => ({ category, count: groups.get(category)!.length, ...add(groups.get(category)!) }));
  return { projectCount: projects.length, ...add(projects), byCategory };
}

export type { Summed as SummedProject };
