#!/usr/bin/env node
import { Command } from 'commander';
import { runMain } from '@annals/platform/config';
import { importCommand } from './import-command.js';
import { keyCommand } from './key-command.js';
import { parkedCommand } from './parked-command.js';
import { rebuildCommand } from './rebuild-command.js';
import { topicsCommand } from './topics-command.js';
import { verifyCommand } from './verify-command.js';

const program = new Command('annals')
  .description('Annals from the command line: import histories, verify and rebuild read models, make keys and topics.')
  .version('0.1.0')
  .enablePositionalOptions()
  .showHelpAfterError('(annals --help shows the commands)')
  .addCommand(importCommand())
  .addCommand(verifyCommand())
  .addCommand(parkedCommand())
  .addCommand(rebuildCommand())
  .addCommand(keyCommand())
  .addCommand(topicsCommand());

await runMain(() => program.parseAsync());
