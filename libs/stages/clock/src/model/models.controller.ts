import { Body, Controller, Inject, Post } from '@nestjs/common';
import { bodyValidator } from '@annals/contracts';
import type { ModelFitted } from '@annals/domain';
import { parseDay, type Day } from '@annals/kernel';
import {
  About,
  InvalidRequest,
  Origin,
  orThrow,
  RepliesAppended,
  RepliesDone,
  Roles,
  type CommandOrigin,
} from '@annals/platform';
import { ModelFitting, type RecordedFit } from './fitting.js';

const body = {
  type: 'object',
  additionalProperties: false,
  properties: {
    asOf: { type: 'string', format: 'date', description: 'a closed day; the newest one if it is left out' },
  },
};
const flawsOf = bodyValidator(body);

interface Wish {
  readonly asOf?: string;
}

/** The model that predicts purchases and spend is a fact: fitted when somebody asks for it, and in force from then on. */
@Controller('v1/models')
export class ModelsController {
  constructor(@Inject(ModelFitting) private readonly fitting: ModelFitting) {}

  @Post()
  @Roles('admin')
  @About({
    summary: 'Fits purchases (BG/NBD) and spend (Gamma-Gamma) to all buyers, and puts the model in force.',
    body,
  })
  @RepliesAppended()
  async fit(@Origin() origin: CommandOrigin, @Body() wish: Wish = {}): Promise<RecordedFit> {
    return orThrow(await this.fitting.fit(origin, dayOf(wish)));
  }

  @Post('trials')
  @Roles('admin')
  @About({ summary: 'Fits likewise and tells what came out; records nothing.', body })
  @RepliesDone()
  async attempt(@Origin() { tenant }: CommandOrigin, @Body() wish: Wish = {}): Promise<ModelFitted['data']> {
    return orThrow(await this.fitting.attempt(tenant, dayOf(wish)));
  }
}

function dayOf(wish: Wish): Day | undefined {
  const flaws = flawsOf(wish);
  if (flaws.length > 0) throw new InvalidRequest(flaws);
  return wish.asOf === undefined ? undefined : parseDay(wish.asOf);
}
