#!/usr/bin/env node
import { Command } from 'commander';
import { runMain } from '@annals/platform';
import { importCommand } from './import-command.js';
import { keyCommand } from './key-command.js';
import { verifyCommand } from './verify-command.js';

const program = new Command('annals')
  .description('Annals from the command line: import histories, verify read models, make keys.')
  .version('0.1.0')
  .showHelpAfterError('(annals --help shows the commands)')
  .addCommand(importCommand())
  .addCommand(verifyCommand())
  .addCommand(keyCommand());

await runMain(() => program.parseAsync());
