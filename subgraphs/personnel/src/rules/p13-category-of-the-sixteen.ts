import { refuse, rule } from '@redsail/kit';
import type { CardService } from '../talent-card/card-service.register.js';
import { CardServiceCategory } from '../talent-card/card-service-category.register.js';
import { isCategoryCode } from '../talent-card/category-row-problems.js';

/** The category is one of the sixteen, whether it is named yet or not (rule P13). */
export const p13CategoryOfTheSixteen = rule<CardService>('P13', async ({ input, load }) => {
  const category = await load(CardServiceCategory, input.category);
  return category && isCategoryCode(category.code)
    ? undefined
    : refuse('category', '服务类别须为16类之一（01至16）', 'the category is one of the sixteen, 01 to 16');
});
