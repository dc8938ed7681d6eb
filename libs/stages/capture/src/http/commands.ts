import { Command } from '@nestjs/cqrs';
import type { Captured, CaptureRequest } from '../capture-facts.js';

/** A request to record one fact. The classes differ by name only: the name says which handler may answer. */
export abstract class CaptureCommand extends Command<Captured> {
  constructor(readonly request: CaptureRequest) {
    super();
  }
}

export class RegisterCustomer extends CaptureCommand {}
export class ChangeCustomerDetails extends CaptureCommand {}
export class EndRelationship extends CaptureCommand {}
export class RecordInteraction extends CaptureCommand {}
export class RecordPurchase extends CaptureCommand {}
export class RecordReturn extends CaptureCommand {}
export class ReceiveComplaint extends CaptureCommand {}
export class ResolveComplaint extends CaptureCommand {}

export const commands = {
  RegisterCustomer,
  ChangeCustomerDetails,
  EndRelationship,
  RecordInteraction,
  RecordPurchase,
  RecordReturn,
  ReceiveComplaint,
  ResolveComplaint,
};
export type CommandName = keyof typeof commands;
