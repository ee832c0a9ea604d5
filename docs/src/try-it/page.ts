import { parse, stringify } from "lossless-json";
import { readLoopbackAddress } from "./address.js";
import { callOnce, type Outcome } from "./call.js";

/** The sentences that depend on what happens; `{address}` and the like are filled in. */
export interface Words {
  readonly goesTo: string;
  readonly refused: string;
  readonly underWay: string;
  readonly none: string;
  readonly outcomes: Readonly<Record<Outcome["kind"], string>>;
}

/** Brings the form to life. */
export function start(root: HTMLElement): void {
  const words: Words = JSON.parse(root.dataset["words"] ?? "");
  const part = <Part extends HTMLElement>(name: string) => find<Part>(root, name);
  const [address, customerId, token] = ["address", "customerId", "token"].map((name) => part<HTMLInputElement>(name));
  if (!address || !customerId || !token) return;
  const [scenario, sendButton] = [part<HTMLSelectElement>("scenario"), part<HTMLButtonElement>("send")];

  // What is shown as the token's way is what is called: the field is read here, and nowhere else.
  let server: URL | undefined;
  const readAddress = () => {
    server = readLoopbackAddress(address.value);
    address.setAttribute("aria-invalid", String(!server));
    fill(part("way"), server ? words.goesTo : words.refused, { address: server?.origin ?? "" });
  };
  const nameScenario = () => {
    const options = [...scenario.options].map(({ value }) => value);
    scenario.value = options.includes(customerId.value) ? customerId.value : "";
  };
  const send = async () => {
    if (sendButton.ariaDisabled === "true") return;
    for (const name of ["sentence", "exchange"]) part(name).hidden = true;
    if (!server) {
      fill(part("outcome"), words.refused, {});
      return void address.focus();
    }
    const asked = { server, customerId: customerId.value, token: token.value };
    sendButton.ariaDisabled = "true";
    fill(part("outcome"), words.underWay, { address: server.origin });
    const outcome = await callOnce(asked);
    showOutcome(part, words, outcome, asked.server);
    sendButton.ariaDisabled = "false";
  };

  address.addEventListener("input", readAddress);
  customerId.addEventListener("input", nameScenario);
  scenario.addEventListener("change", () => {
    customerId.value = scenario.value;
    if (!scenario.value) customerId.focus();
  });
  part<HTMLFormElement>("form").addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });
  readAddress();
  nameScenario();
  sendButton.disabled = false;
}

function find<Part extends HTMLElement>(root: HTMLElement, name: string): Part {
  const found = root.querySelector<Part>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The form has no part "${name}".`);
  return found;
}

function showOutcome(part: (name: string) => HTMLElement, words: Words, outcome: Outcome, server: URL): void {
  const { kind, request, answer, sentence } = outcome;
  const port = server.port === "3010" ? "" : ` -- --port ${server.port || 80}`;
  fill(part("outcome"), words.outcomes[kind], {
    address: server.origin,
    status: String(answer?.status),
    duration: String(Math.round(outcome.durationMs)),
    command: `npm run serve${port}`,
  });
  part("sentence").hidden = !sentence;
  part("exchange").hidden = !request;
  part("answer").hidden = !answer;
  part("marked").hidden = !answer?.hasMark;
  const formatted = format(answer?.body ?? "");
  part("formatted").hidden = !formatted;
  const texts: Readonly<Record<string, string | undefined>> = {
    sentenceText: sentence,
    request,
    requestId: outcome.requestId,
    correlationId: outcome.correlationId,
    correlationVector: answer?.correlationVector,
    serverId: answer?.serverId,
    headers: answer?.headers,
    body: answer?.body,
    formattedText: formatted,
  };
  for (const [name, text] of Object.entries(texts)) part(name).textContent = text || words.none;
}

/** JSON with line breaks and all its digits; undefined for what is no JSON. */
function format(text: string): string | undefined {
  try {
    return stringify(parse(text), undefined, 2);
  } catch {
    return undefined;
  }
}

/** Fills a sentence in; what stood for its gaps is set as code. */
function fill(element: HTMLElement, sentence: string, values: Readonly<Record<string, string>>): void {
  const pieces = sentence.split(/\{(\w+)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const code = document.createElement("code");
    code.textContent = values[piece] ?? "";
    return code;
  });
  element.replaceChildren(...pieces);
}
