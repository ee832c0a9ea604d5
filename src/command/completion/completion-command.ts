import { Argument, type Command } from "commander";
import type { CommandContext } from "../context.js";
import { createCommand } from "../help/create-command.js";
import { bashScript } from "./bash.js";
import { describeProgram } from "./described-command.js";
import { fishScript } from "./fish.js";
import { texts } from "./texts.js";
import { zshScript } from "./zsh.js";

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** `completion`: a script by which a shell completes the commands and options of the whole program. */
export function completionCommand(context: CommandContext, program: Command): Command {
  const say = texts[context.language];
  const sections = [{ title: say.install, items: Object.entries(say.installItems) }];
  return createCommand("completion", context, sections)
    .description(say.description)
    .addArgument(new Argument("<shell>", say.shell).choices(Object.keys(scripts)))
    .action(async (shell: keyof typeof scripts) => {
      await context.stdout.write(scripts[shell](describeProgram(program)));
    });
}
