import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import {
  ReceiveComplaintDto,
  RecordInteractionDto,
  RecordPurchaseDto,
  RecordReturnDto,
  ResolveComplaintDto,
} from '@annals/contracts';
import { About, IdPipe, Origin, RepliesAppended, Roles, type CommandOrigin } from '@annals/platform';
import type { Captured } from '../capture-facts.js';
import { aboutCommand } from './body-schema.js';
import { CommandSender } from './command-sender.js';

/** What customer and business have to do with each other: interactions, purchases, returns, complaints. */
@Controller('v1/customers/:id')
export class ContactsController {
  constructor(@Inject(CommandSender) private readonly commands: CommandSender) {}

  @Post('interactions')
  @Roles('writer')
  @About(aboutCommand('RecordInteraction'))
  @RepliesAppended()
  interact(
    @Origin() origin: CommandOrigin,
    @Param('id', IdPipe) id: string,
    @Body() body: RecordInteractionDto,
  ): Promise<Captured> {
    return this.commands.send('RecordInteraction', origin, id, body);
  }

  @Post('purchases')
  @Roles('writer')
  @About(aboutCommand('RecordPurchase'))
  @RepliesAppended()
  purchase(
    @Origin() origin: CommandOrigin,
    @Param('id', IdPipe) id: string,
    @Body() body: RecordPurchaseDto,
  ): Promise<Captured> {
    return this.commands.send('RecordPurchase', origin, id, body);
  }

  @Post('returns')
  @Roles('writer')
  @About(aboutCommand('RecordReturn'))
  @RepliesAppended()
  giveBack(
    @Origin() origin: CommandOrigin,
    @Param('id', IdPipe) id: string,
    @Body() body: RecordReturnDto,
  ): Promise<Captured> {
    return this.commands.send('RecordReturn', origin, id, body);
  }

  @Post('complaints')
  @Roles('writer')
  @About(aboutCommand('ReceiveComplaint'))
  @RepliesAppended()
  complain(
    @Origin() origin: CommandOrigin,
    @Param('id', IdPipe) id: string,
    @Body() body: ReceiveComplaintDto,
  ): Promise<Captured> {
    return this.commands.send('ReceiveComplaint', origin, id, body);
  }

  @Post('complaints/:complaintId/resolution')
  @Roles('writer')
  @About(aboutCommand('ResolveComplaint', ['complaintId']))
  @RepliesAppended()
  resolve(
    @Origin() origin: CommandOrigin,
    @Param('id', IdPipe) id: string,
    @Param('complaintId', IdPipe) complaintId: string,
    @Body() body: ResolveComplaintDto,
  ): Promise<Captured> {
    return this.commands.send('ResolveComplaint', origin, id, body, { complaintId });
  }
}
