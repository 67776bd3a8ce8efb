// The fallback runtime carries a default app in resources/app, which would win over our archive.
const { rm } = require('node:fs/promises');
const path = require('node:path');

exports.default = (context) => rm(path.join(context.appOutDir, 'resources/app'), { recursive: true, force: true });
