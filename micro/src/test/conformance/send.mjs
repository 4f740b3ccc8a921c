// Sends what stands on standard input with the inngest package, and writes what came of it.
//
//   input:  {"portal": …, "key": …, "send": [payload, …], "loseAnswers": 0}
//   output: {"ids": […]} or {"error": "…"}
//
// "loseAnswers" lets so many answers of the portal get lost on their way: the package sends again.
import { text } from "node:stream/consumers";
import { Inngest } from "inngest";

const input = JSON.parse(await text(process.stdin));
let toLose = input.loseAnswers ?? 0;

async function unreliableFetch(...request) {
  const answer = await fetch(...request);
  if (toLose > 0) {
    toLose -= 1;
    throw new TypeError(`the answer was lost (${answer.status})`);
  }
  return answer;
}

const inngest = new Inngest({
  id: "conformance",
  baseUrl: input.portal,
  eventKey: input.key,
  ...(toLose > 0 ? { fetch: unreliableFetch } : {}),
});

try {
  console.log(JSON.stringify(await inngest.send(input.send)));
} catch (failure) {
  console.log(JSON.stringify({ error: failure.message }));
}
