#!/usr/bin/env node
import { run } from './task.js';

process.exitCode = await run(process.argv.slice(2));
