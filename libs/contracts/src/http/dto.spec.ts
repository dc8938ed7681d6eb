import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '@annals/domain';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { invalidity } from '../validation.js';
import * as dto from './index.js';

type Body = Record<string, unknown>;
const money = { amountMinor: 100, currency: 'GBP', fxToBase: '9.1' };

/** One full body a command, and the event whose data it becomes. */
const cases: [new () => object, AnyEvent['type'], Body][] = [
  [
    dto.RegisterCustomerDto,
    'CustomerRegistered',
    {
      kind: 'PERSON',
      industry: 'i',
      size: 's',
      region: 'r',
      channel: 'WEB',
      name: 'A',
      email: 'a@b',
      phone: '123',
      referrerId: 'C-1',
    },
  ],
  [
    dto.ChangeCustomerDetailsDto,
    'CustomerDetailsChanged',
    { industry: 'i', size: 's', region: 'r', channel: 'WEB', name: 'A', email: 'a@b', phone: '123' },
  ],
  [dto.EndRelationshipDto, 'RelationshipEnded', { reasonCode: 'MOVED', reason: 'moved' }],
  [
    dto.RecordInteractionDto,
    'InteractionRecorded',
    {
      interactionId: 'i/1',
      channel: 'PHONE',
      direction: 'INBOUND',
      kind: 'CARE',
      opportunityId: 'o',
      durationSec: 60,
      cost: money,
      careType: 'c',
      note: 'n',
    },
  ],
  [
    dto.RecordPurchaseDto,
    'PurchaseRecorded',
    {
      orderId: 'O-1',
      lines: [{ sku: 's', category: 'c', qty: 1, unitPrice: 100, discount: 1, unitCost: 2 }],
      total: money,
      campaignId: 'k',
    },
  ],
  [
    dto.RecordReturnDto,
    'PurchaseReturned',
    { returnId: 'R-1', orderId: 'O-1', lines: [{ sku: 's', qty: 1 }], refund: money, reasonCode: 'r', reason: 'x' },
  ],
  [
    dto.ReceiveComplaintDto,
    'ComplaintReceived',
    { complaintId: 'K-1', category: 'c', severity: 1, orderId: 'O-1', text: 't' },
  ],
];

const errorsOf = (type: new () => object, body: Body) =>
  validateSync(plainToInstance(type, structuredClone(body)), {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });

const long = 'x'.repeat(5000);
const wrong: unknown[] = [null, '', long, -1, 0, 0.5, 1e13, 'WRONG', true, {}, [], [{}], [null], { amountMinor: 1 }];

describe.each(cases)('%p', (type, event, body) => {
  const isValidEvent = (data: Body) => invalidity({ type: event, data }) === undefined;

  it('takes a full body and its event', () => {
    expect(errorsOf(type, body)).toEqual([]);
    expect(isValidEvent(body)).toBe(true);
  });

  it('knows what the event knows, and nothing else', () => {
    expect(errorsOf(type, { ...body, surprise: 1 })).toHaveLength(1);
    for (const field of Object.keys(body)) {
      const rest = Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));
      expect([field, errorsOf(type, rest).length === 0]).toEqual([field, isValidEvent(rest)]);
    }
  });

  it('has the bounds that the event has', () => {
    for (const field of Object.keys(body)) {
      for (const value of wrong) {
        const changed = { ...body, [field]: value };
        expect([field, value, errorsOf(type, changed).length === 0]).toEqual([field, value, isValidEvent(changed)]);
      }
    }
  });
});

describe('bodies beyond their event', () => {
  it('a resolution names its complaint in the path', () => {
    expect(errorsOf(dto.ResolveComplaintDto, { upheld: true, csat: 5, remedy: 'r' })).toEqual([]);
    expect(errorsOf(dto.ResolveComplaintDto, { upheld: 'yes' })).toHaveLength(1);
  });

  it('a rate may be left out', () => {
    const total = { amountMinor: 100, currency: 'GBP' };
    expect(
      errorsOf(dto.RecordPurchaseDto, { orderId: 'O', lines: [{ sku: 's', qty: 1, unitPrice: 1 }], total }),
    ).toEqual([]);
  });

  it.each(['2023-02-30T00:00:00Z', '2023-01-01', '2023-01-01T00:00:00', 'yesterday', '', 1, null])(
    'occurredAt is no %j',
    (occurredAt) => expect(errorsOf(dto.ChangeCustomerDetailsDto, { occurredAt })).toHaveLength(1),
  );

  it.each(['2023-02-28T00:00:00Z', '2023-02-28T08:00:00.123+08:00'])('occurredAt may be %j', (occurredAt) =>
    expect(errorsOf(dto.ChangeCustomerDetailsDto, { occurredAt })).toEqual([]),
  );

  it('a hostile list is cut before its items are looked at', () => {
    const lines = Array.from({ length: 50_000 }, () => ({}));
    const [error] = errorsOf(dto.RecordPurchaseDto, { orderId: 'O', lines, total: money });
    expect(error?.constraints).toHaveProperty('arrayMaxSize');
    expect(error?.children?.length).toBe(1001);
  });
});
