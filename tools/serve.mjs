// Serves the built demo on this machine and prints its address.
import { startDevServer } from '@web/dev-server';

const server = await startDevServer({
  config: {
    rootDir: process.cwd(),
    port: Number(process.env.PORT) || undefined,
    open: false,
    nodeResolve: false,
  },
  readCliArgs: false,
  logStartMessage: false,
});
console.log(`The demo is at http://localhost:${server.config.port}/demo/ (Ctrl+C ends it).`);
