import { act, count, create, foreign, lifecycle, ref, text } from '@redsail/kit';
import { ratingFromOneToFive } from '../rules/98-rating-from-one-to-five.js';
import { p13ActiveCard } from '../rules/p13-active-card.js';
import { p13CategoryOfTheSixteen } from '../rules/p13-category-of-the-sixteen.js';
import { CardServiceCategory } from './card-service-category.register.js';
import { CardService } from './card-service.register.js';
import { CardServiceStatus as Status, DictionaryStatus } from './talent-card.choices.js';
import { TalentCard } from './talent-card.register.js';

export const cardServiceLifecycle = lifecycle(CardService, {
  title: '订制化服务 · card service',
  state: 'status',
  scope: 'card:write',
  commands: [
    create('requestCardService', '申请服务 · request a service on a talent card', {
      to: Status.REQUESTED,
      input: {
        card: ref(() => TalentCard, '优才卡 · talent card'),
        category: ref(() => CardServiceCategory, '服务类别 · category, one of the sixteen'),
      },
      rules: [p13ActiveCard, p13CategoryOfTheSixteen],
      make: (input, { effectiveOn }) => ({ ...input, requestedOn: effectiveOn }),
    }),
    act('acceptCardService', '受理服务 · take a request up', {
      from: [Status.REQUESTED],
      to: Status.ACCEPTED,
      input: { provider: foreign('Organization', 'code', '承办单位 · organ that provides it') },
      apply: (service, input, { effectiveOn }) => {
        service.provider = input.provider;
        service.acceptedOn = effectiveOn;
      },
    }),
    act('completeCardService', '办结服务 · complete a service', {
      from: [Status.ACCEPTED],
      to: Status.DONE,
      apply: (service, _, { effectiveOn }) => {
        service.doneOn = effectiveOn;
      },
    }),
    act('declineCardService', '不予办理 · decline a request; the reason is kept and shown', {
      from: [Status.REQUESTED, Status.ACCEPTED],
      to: Status.DECLINED,
      apply: (service, _, { reason }) => {
        service.declineReason = reason;
      },
    }),
    act('rateCardService', '评价服务 · rate a service', {
      from: [Status.DONE, Status.DECLINED],
      to: Status.RATED,
      input: { rating: count('满意度 · satisfaction, 1 to 5') },
      rules: [ratingFromOneToFive],
      apply: (service, input) => {
        service.rating = input.rating;
      },
    }),
  ],
});

/** The office in charge fills in what the sources leave open; the number of categories never changes (rule P13). */
export const cardServiceDictionary = lifecycle(CardServiceCategory, {
  title: '优才卡服务类别词条 · dictionary of card service categories',
  state: 'status',
  scope: 'dictionary:write',
  commands: [
    act('nameCardServiceCategory', '命名服务类别 · name a pending category', {
      from: [DictionaryStatus.PENDING],
      to: DictionaryStatus.NAMED,
      documentNo: 'required',
      input: { label: text('名称 · label') },
      apply: (category, input) => {
        category.label = input.label;
      },
    }),
  ],
});
