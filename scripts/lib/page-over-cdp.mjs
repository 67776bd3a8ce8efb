// The page of a running program, asked over Chromium's own debugging protocol: a packaged program has no Node to ask.
import { WebSocket } from 'ws';

/** The address that a program started with --remote-debugging-port=0 prints; undefined until it has. */
const debuggingAt = (said) => /DevTools listening on ws:\/\/(\S+?)\//.exec(said)?.[1];

const soon = () => new Promise((resolve) => setTimeout(resolve, 100));

/** Asks again until there is an answer; throws with `what` when there is none in time. */
async function until(ask, within, what) {
  const end = performance.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`${what} (waited ${within / 1000} s)`);
    await soon();
  }
}

/**
 * The page whose address begins with `origin`.
 * @param said gives what the program has written to its standard error so far
 */
export async function findPage(said, origin, within) {
  const host = await until(() => debuggingAt(said()), within, `The program offers no page to look at:\n${said().slice(-2000)}\n`);
  const target = await until(async () => {
    const targets = await fetch(`http://${host}/json/list`).then((answer) => answer.json(), () => []);
    return targets.find(({ type, url }) => type === 'page' && url.startsWith(origin));
  }, within, `There is no page ${origin}`);
  const socket = new WebSocket(target.webSocketDebuggerUrl, { perMessageDeflate: false, maxPayload: 2 ** 28 });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  let last = 0;

  /** Calls a function in the page with a value and gives what it resolves to. */
  function evaluate(work, input) {
    last += 1;
    const id = last;
    const expression = `(${work})(${JSON.stringify(input) ?? ''})`;
    return new Promise((resolve, reject) => {
      const hear = (data) => {
        const message = JSON.parse(data);
        if (message.id !== id) return;
        socket.off('message', hear);
        const { result, exceptionDetails } = message.result ?? {};
        if (exceptionDetails) reject(new Error(exceptionDetails.exception?.description ?? exceptionDetails.text));
        else resolve(result?.value);
      };
      socket.on('message', hear);
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression, awaitPromise: true, returnByValue: true } }));
    });
  }

  return {
    evaluate,
    waitFor: (work, what) => until(() => evaluate(work), within, what),
    close: () => socket.terminate(),
  };
}
