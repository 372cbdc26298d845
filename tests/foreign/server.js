// A server for the display, in JavaScript with `ws`, told what to do by its standard input.
//
// server.js document|prototype [PORT]    prints "listening PORT", then "got TEXT" for every frame and "open" / "closed".
// Input lines: "send TEXT" to every client, "binary TEXT", "close CODE", "abort", "mute" (answers nothing), "exit".

const { WebSocketServer } = require('ws');

const dialect = process.argv[2];
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[3] || 0) });
let mute = false;

function answer(text) {
  let command;
  try {
    command = JSON.parse(text).command;
  } catch {
    return null;
  }
  if (dialect === 'prototype') return command === 1 ? '{"command":"pong"}' : null;
  return command === 1 || command === 11 ? JSON.stringify({ sender: 1, command, data: { status: 1 } }) : null;
}

server.on('listening', () => console.log(`listening ${server.address().port}`));
server.on('connection', (client) => {
  console.log('open');
  client.on('message', (data) => {
    const text = data.toString();
    console.log(`got ${text}`);
    const reply = answer(text);
    if (reply && !mute) client.send(reply);
  });
  client.on('close', () => console.log('closed'));
  client.on('error', () => {});
});

require('readline')
  .createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [word] = line.split(' ', 1);
    const rest = line.slice(word.length + 1);
    for (const client of server.clients) {
      if (word === 'send') client.send(rest);
      if (word === 'binary') client.send(Buffer.from(rest));
      if (word === 'close') client.close(Number(rest));
      if (word === 'abort') client.terminate();
    }
    if (word === 'mute') mute = true;
    if (word === 'exit') process.exit(0);
  })
  .on('close', () => process.exit(0));
