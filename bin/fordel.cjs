#!/usr/bin/env node
const { load } = require("./compiled.cjs");
load(`${__dirname}/../dist`, "fordel.cjs").main();
