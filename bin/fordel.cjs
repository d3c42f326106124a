#!/usr/bin/env node
require("../dist/fordel.cjs").main();
