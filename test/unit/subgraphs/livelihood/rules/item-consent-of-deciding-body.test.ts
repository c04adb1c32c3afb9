import {
  itemConsentOfDecidingBody,
  itemDecidedByItsBody,
} from '../../../../../subgraphs/livelihood/src/rules/item-consent-of-deciding-body.js';
import { refusedFields } from '../stand-in/rule-context.js';
import { item, tables } from '../stand-in/small-programme.js';

describe('an item is decided, and adjusted, by its deciding body', () => {
  it('refuses the decision of another body than the programme names', async () => {
    expect(await refusedFields(itemDecidedByItsBody, item(), { input: { decidedBy: 'O9' }, tables: tables() })).toEqual(['decidedBy']);
    expect(await refusedFields(itemDecidedByItsBody, item(), { input: { decidedBy: 'O2' }, tables: tables() })).toEqual([]);
  });

  it('refuses the consent of anybody else', async () => {
    expect(await refusedFields(itemConsentOfDecidingBody, item(), { input: { consentedBy: 'O1' } })).toEqual(['consentedBy']);
    expect(await refusedFields(itemConsentOfDecidingBody, item(), { input: { consentedBy: 'O2' } })).toEqual([]);
  });

  it('asks nobody in particular before a decision', async () => {
    expect(await refusedFields(itemConsentOfDecidingBody, item({ decidedBy: null }), { input: { consentedBy: 'O1' } })).toEqual([]);
  });
});
