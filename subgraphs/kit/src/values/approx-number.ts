import { Directive } from 'type-graphql';
import { choices, type ChoiceOf } from '../register/choices.js';
import { choice, decimal, text } from '../register/decorators.js';
import { value } from '../register/register.js';

/** How a figure in prose bounds the number behind it (rule L4). */
export const ApproxBound = choices('ApproxBound', '界限 · how a figure in prose bounds the number', {
  EXACT: '确数 · exact',
  AT_LEAST: '多、余、突破 · at least',
  BELOW: '近、接近、不足 · below',
  ABOUT: '约、左右 · about',
});
export type ApproxBound = ChoiceOf<typeof ApproxBound>;

/** A number as prose gives it: `40多万` is 400000, AT_LEAST. The same in every department. */
@Directive('@shareable')
@value('近似数 · a number with its bound and its wording')
export class ApproxNumber {
  @decimal('数值 · value') value!: string;
  @choice(ApproxBound, '界限 · bound') bound!: ApproxBound;
  @text('原文 · as it was written', { nullable: true }) raw?: string | null;
}
