/**
 * Loaded before everything else (`--import`), in worker threads too: whoever opens a socket to a host, or asks for an
 * address, is refused and written down in the file COPYDESK_TRAP.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function trap(what) {
  appendFileSync(process.env.COPYDESK_TRAP, `${what}\n`);
  throw new Error(`the network was used: ${what}`);
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  // A path is a socket of this machine's own, between processes.
  const isPath = typeof first === 'string' || typeof first?.path === 'string';
  return isPath ? connect.apply(this, args) : trap(`connect ${JSON.stringify(first)}`);
};
net.Server.prototype.listen = () => trap('listen');
dgram.createSocket = () => trap('datagram');
for (const asked of [dns, dns.promises])
  for (const name of Object.keys(asked))
    if (/^(lookup|resolve|reverse)/.test(name)) asked[name] = () => trap(`dns ${name}`);
syncBuiltinESMExports();
