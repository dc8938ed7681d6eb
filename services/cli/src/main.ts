#!/usr/bin/env node
import { Command } from 'commander';
import { runMain } from '@annals/platform/config';
import { asOfCommand } from './as-of-command.js';
import { checkCommand } from './check-command.js';
import { clvCommand } from './clv-command.js';
import { explainCommand } from './explain/explain-command.js';
import { exportCommand } from './export-command.js';
import { fitCommand } from './fit-command.js';
import { holdoutCommand } from './holdout-command.js';
import { importCommand } from './import-command.js';
import { keyCommand } from './key-command.js';
import { parkedCommand } from './parked-command.js';
import { policyCommand } from './policy-command.js';
import { rebuildCommand } from './rebuild-command.js';
import { reportCommand } from './report-command.js';
import { signingKeyCommand } from './signing-key-command.js';
import { topicsCommand } from './topics-command.js';
import { verifyCommand } from './verify-command.js';
import { whatIfCommand } from './what-if-command.js';

const program = new Command('annals')
  .description(
    'Annals from the command line: import histories, fit and try models of customer value, show customers as of\nany instant and say why, verify and rebuild read models, try policies, export and check proofs, make keys and topics.',
  )
  .version('0.1.0')
  .enablePositionalOptions()
  .showHelpAfterError('(annals --help shows the commands)')
  .addCommand(importCommand())
  .addCommand(verifyCommand())
  .addCommand(whatIfCommand())
  .addCommand(policyCommand())
  .addCommand(asOfCommand())
  .addCommand(reportCommand())
  .addCommand(explainCommand())
  .addCommand(exportCommand())
  .addCommand(checkCommand())
  .addCommand(parkedCommand())
  .addCommand(rebuildCommand())
  .addCommand(keyCommand())
  .addCommand(signingKeyCommand())
  .addCommand(topicsCommand())
  .addCommand(fitCommand())
  .addCommand(holdoutCommand())
  .addCommand(clvCommand());

await runMain(() => program.parseAsync());
