// Writes the client's types from the server's description of its API: `node scripts/generate-api.mjs [openapi.json]`.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const SOURCE = process.argv[2] ?? new URL('../../docs/openapi.json', import.meta.url).pathname;
const TARGET = new URL('../src/api/schema.gen.ts', import.meta.url).pathname;

const description = JSON.parse(readFileSync(SOURCE, 'utf8'));
// The client goes by paths; without the names of operations each path holds its own types.
for (const path of Object.values(description.paths)) {
  for (const operation of Object.values(path)) delete operation.operationId;
}
const types = astToString(await openapiTS(description));
writeFileSync(TARGET, `// Generated from the server's OpenAPI description by \`npm run gen\`. Not to be edited.\n${types}`);
