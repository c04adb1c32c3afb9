import { choices, type ChoiceOf } from '@redsail/kit';

export const ApproxBound = choices('ApproxBound', '界限 · how a figure in prose bounds the number', {
  EXACT: '确数 · exact',
  AT_LEAST: '多、余、突破 · at least',
  BELOW: '近、接近、不足 · below',
  ABOUT: '约、左右 · about',
});
export type ApproxBound = ChoiceOf<typeof ApproxBound>;
