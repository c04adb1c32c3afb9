import { choices, type ChoiceOf } from '@redsail/kit';

export const FigureBound = choices('FigureBound', '数值界限 · how a published number is bounded', {
  EXACT: '确数 · exact',
  AT_LEAST: '不少于(多、余、突破) · at least',
  BELOW: '低于(近、接近、不足) · below',
  ABOUT: '约数(约、左右) · about',
});
export type FigureBound = ChoiceOf<typeof FigureBound>;
