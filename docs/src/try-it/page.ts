import { readLoopbackAddress } from "./address.js";
import { callOnce, type Outcome } from "./call.js";
import { showCalls, startCopying } from "./calls.js";
import { fill, partsOf, startCommand } from "./parts.js";
import { type ServerState, watchServer } from "./server-state.js";
import { showOutcome } from "./show-outcome.js";

/** The sentences that depend on what happens, with gaps such as `{address}`. */
export interface Words {
  readonly goesTo: string;
  readonly refused: string;
  readonly underWay: string;
  readonly none: string;
  readonly copied: string;
  readonly states: Readonly<Record<ServerState, string>>;
  readonly outcomes: Readonly<Record<Outcome["kind"], string>>;
}

/** Makes the form work. */
export function start(root: HTMLElement): void {
  const words: Words = JSON.parse(root.dataset["words"] ?? "");
  const part = partsOf(root);
  const [address, customerId, token] = ["address", "customerId", "token"].map((name) => part<HTMLInputElement>(name));
  if (!address || !customerId || !token) return;
  const sendButton = part<HTMLButtonElement>("send");
  const scenarios = [...root.querySelectorAll<HTMLButtonElement>("[data-customer]")];

  // The field is read only here, so the address that is shown is the address that is called.
  let server: URL | undefined;
  const showState = (state: ServerState) => {
    const element = part("state");
    element.dataset["state"] = state;
    fill(element, words.states[state], {
      address: server?.origin ?? address.value,
      command: server ? startCommand(server) : "",
    });
    part("look").hidden = state !== "unknown" || !server;
  };
  const watch = watchServer(() => server?.origin, showState);
  const readAddress = () => {
    server = readLoopbackAddress(address.value);
    address.setAttribute("aria-invalid", String(!server));
    fill(part("way"), server ? words.goesTo : words.refused, { address: server?.origin ?? "" });
    watch.restart();
    readCustomer();
  };
  const readCustomer = () => {
    for (const button of scenarios) button.ariaPressed = String(button.dataset["customer"] === customerId.value);
    showCalls(root, server?.origin ?? "http://127.0.0.1:3010", customerId.value);
  };
  const send = async () => {
    if (sendButton.ariaDisabled === "true") return;
    for (const name of ["sentence", "exchange"]) part(name).hidden = true;
    if (!server) {
      fill(part("outcome"), words.refused, {});
      return void address.focus();
    }
    const request = { server, customerId: customerId.value, token: token.value };
    sendButton.ariaDisabled = "true";
    fill(part("outcome"), words.underWay, { address: server.origin });
    const outcome = await callOnce(request);
    showOutcome(part, words, outcome, request.server);
    part("outcome").scrollIntoView({ block: "nearest" });
    if (outcome.response) showState("running");
    else watch.restart();
    sendButton.ariaDisabled = "false";
  };

  address.addEventListener("input", readAddress);
  customerId.addEventListener("input", readCustomer);
  for (const button of scenarios) {
    button.addEventListener("click", () => {
      customerId.value = button.dataset["customer"] ?? "";
      readCustomer();
      void send();
    });
    button.disabled = false;
  }
  part("look").addEventListener("click", watch.look);
  part<HTMLFormElement>("form").addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });
  startCopying(root, words.copied);
  readAddress();
  sendButton.disabled = false;
}
